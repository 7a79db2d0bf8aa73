package org.parley.benchmark.spring;

import org.jspecify.annotations.Nullable;

/**
 * A pledge.
 *
 * @param deadline the due date in EDTF
 */
record Pledge(
    long id,
    @Nullable Long meetingId,
    String title,
    String text,
    @Nullable String form,
    String status,
    @Nullable String deadline) {

  static final String COLUMNS =
      "p.id, p.meeting_id, p.title, p.text, p.form, p.current_status as status,"
          + " p.deadline_due_edtf as deadline";
}
