package org.parley.benchmark.spring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting.
 *
 * @param held the date in EDTF
 * @param day the first day that the date can mean, by which meetings are ordered
 */
record Meeting(
    long id, String title, String held, LocalDate day, String status, @Nullable String city) {

  static final String COLUMNS = "m.id, m.title, m.held_edtf, m.held_earliest, m.status, m.city";

  /** Reads the columns, which costs less by hand than by reflection. */
  static Meeting read(ResultSet row, int number) throws SQLException {
    return new Meeting(
        row.getLong("id"),
        row.getString("title"),
        row.getString("held_edtf"),
        row.getObject("held_earliest", LocalDate.class),
        row.getString("status"),
        row.getString("city"));
  }
}
