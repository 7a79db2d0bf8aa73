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
  private static final String ALL =
      """
      do $$ begin
        execute (select 'analyze ' || string_agg(quote_ident(tablename), ', ')
          from pg_tables where schemaname = current_schema());
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

  /** Tells PostgreSQL the sizes of all tables, also within a transaction in which they grow. */
  public void tellAll() {
    execute(ALL);
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
