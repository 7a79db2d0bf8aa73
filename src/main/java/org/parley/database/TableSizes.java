package org.parley.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * The sizes of tables by which PostgreSQL plans. It plans a statement once, by the size that it
 * knows, and would go on reading a table as a whole that was empty then.
 */
@ApplicationScoped
public class TableSizes {
  // A table that another process looks at is left to it.
  private static final String ANALYZE_GROWN =
      """
      do $$ declare grown text; begin
        select string_agg(quote_ident(relname), ', ') into grown
          from pg_class
          where relnamespace = (select oid from pg_namespace where nspname = current_schema())
            and relkind = 'r'
            and pg_relation_size(oid) > case when reltuples > 0
              then 4 * relpages::bigint * current_setting('block_size')::bigint else 0 end;
        if grown is not null then
          execute 'analyze (skip_locked) ' || grown;
        end if;
      end $$
      """;

  private final DataSource dataSource;

  @Inject
  TableSizes(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Tells PostgreSQL the sizes of some tables, also within a transaction in which they grow. */
  public void tell(Collection<String> tables) {
    tables.forEach(table -> execute("analyze " + table));
  }

  /**
   * Tells PostgreSQL the sizes of the tables that have grown fourfold since it knows them, or that
   * it takes for empty, also within the transaction in which they grow.
   */
  public void tellGrown() {
    execute(ANALYZE_GROWN);
  }

  private void execute(String sql) {
    if (DatabaseKind.CURRENT != DatabaseKind.POSTGRESQL) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("The sizes of tables can't be told", e);
    }
  }
}
