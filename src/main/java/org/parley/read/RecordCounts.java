package org.parley.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parley.record.BackgroundFill;
import org.parley.record.Derived;

/** Number of records of each type, kept so that a count does not read all of them. */
@ApplicationScoped
class RecordCounts extends BackgroundFill implements Derived {
  private final DataSource dataSource;
  private final Database database;
  private final Models models;

  @Inject
  RecordCounts(DataSource dataSource, Database database, Models models) {
    this.dataSource = dataSource;
    this.database = database;
    this.models = models;
  }

  /** Returns the number of records of a type; null if it is unknown without counting. */
  @Nullable Integer of(Class<?> type) {
    if (Past.isAsked()) {
      return null;
    }
    Sql sql =
        Sql.of("select n.records from record_count n join revision r on r.derived = r.latest")
            .add(" where n.record_type = ?", models.of(type).type());
    List<Integer> counts = database.query(sql, row -> row.getInt(1));
    return counts.isEmpty() ? null : counts.get(0);
  }

  @Override
  public void follow(long revision) {
    execute(
        """
        update record_count set records = records
          + (select count(*) filter (where c.action = 'CREATED')
              - count(*) filter (where c.action = 'DELETED')
            from record_change c
            where c.id > ? and c.record_type = record_count.record_type)
        where record_type in (select c.record_type from record_change c where c.id > ?)
        """,
        revision,
        revision);
  }

  @Override
  protected String table() {
    return "The number of records";
  }

  /** Counts types that were not counted yet, or had no records when they were. */
  @Override
  protected int fillSome() {
    execute("delete from record_count where records = 0");
    for (Model model : models.records()) {
      execute(
          "insert into record_count select ?, count(*) from %s having not exists (select 1 from record_count where record_type = ?)"
              .formatted(model.table()),
          model.type(),
          model.type());
    }
    return FULL;
  }

  private void execute(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The numbers of records can't be kept", e);
    }
  }
}
