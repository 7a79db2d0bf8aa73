package org.parley.agenda;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.model.GlobalId;
import org.parley.read.Records;
import org.parley.read.Sql;

/**
 * Times of the changes of records, by the change log. A change of a verdict is one of its pledge.
 */
final class ChangeTimes {
  /** Times of a record from before there was a change log. */
  private static final Times UNKNOWN = new Times(Instant.EPOCH, Instant.EPOCH, 0);

  private static final Map<String, String> TABLES =
      Map.of("Meeting", "{meeting}", "Pledge", "{pledge}", "Dialogue", "{dialogue}");

  private final Records records;

  ChangeTimes(Records records) {
    this.records = records;
  }

  /**
   * Times of the changes of a record.
   *
   * @param change the number of the last change
   */
  record Times(Instant created, Instant changed, long change) {

    /**
     * Returns an id of a record that no other record has, in any database: those of two databases
     * that have the same key were created at different times.
     */
    UUID identify(GlobalId record) {
      String name = "parley:" + record + ":" + created;
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Returns the times of a record; those of the epoch if its changes were not logged. */
  static Times of(long id, Map<Long, Times> times) {
    return times.getOrDefault(id, UNKNOWN);
  }

  /** Returns the times of records of one type. */
  Map<Long, Times> of(String type, List<Long> ids) {
    return read(statement(type, Sql.of("e.id").among(Sql.ids(ids))));
  }

  /** Returns the times of the records that changed last, newest first. */
  Map<Long, Times> newest(String type, Sql condition, int most) {
    return read(statement(type, condition).add(" order by 4 desc limit ?", most));
  }

  private static Sql statement(String type, Sql condition) {
    String table = TABLES.get(type);
    Sql parts =
        Sql.of(
                "select e.id as id, e.id as part, '"
                    + type
                    + "' as kind from "
                    + table
                    + " e where ")
            .add(condition);
    if (type.equals("Pledge")) {
      parts
          .add(" union all select e.id, a.id, 'PledgeAssessment' from {pledge_assessment} a")
          .add(" join {pledge} e on e.id = a.pledge_id where ")
          .add(condition);
    }
    return Sql.of("select r.id, min(c.changed_at), max(c.changed_at), max(c.id) from (")
        .add(parts)
        .add(") r join {record_change} c on c.record_type = r.kind and c.record_id = r.part")
        .add(" group by r.id");
  }

  private Map<Long, Times> read(Sql sql) {
    Map<Long, Times> times = new LinkedHashMap<>();
    record Row(long id, Times times) {}
    records
        .rows(
            sql,
            row ->
                new Row(
                    row.getLong(1), new Times(instant(row, 2), instant(row, 3), row.getLong(4))))
        .forEach(row -> times.put(row.id, row.times));
    return times;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
