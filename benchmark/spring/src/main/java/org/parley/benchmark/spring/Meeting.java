package org.parley.benchmark.spring;

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

  static final String COLUMNS =
      "m.id, m.title, m.held_edtf as held, m.held_earliest as day, m.status, m.city";
}
