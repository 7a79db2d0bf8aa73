package org.parley.benchmark.spring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some meetings of a dialogue, by date. */
record MeetingPage(List<Meeting> nodes) {

  public List<Cursor> cursors() {
    return nodes.stream().map(meeting -> new Cursor(meeting.day(), meeting.id())).toList();
  }

  /** The place of a meeting in the order of dates. */
  record Cursor(LocalDate day, long id) {
    /** Reads a cursor; null is the place before the first meeting. */
    static Cursor of(@Nullable String text) {
      if (text == null) {
        return new Cursor(LocalDate.of(1, 1, 1), 0);
      }
      String[] parts = text.split("_");
      return new Cursor(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
    }

    public String cursor() {
      return day + "_" + id;
    }
  }
}
