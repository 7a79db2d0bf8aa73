package org.parley.search;

/**
 * Searched texts of a record, in SQL over its table {@code e}.
 *
 * @param heading names and titles
 * @param body other searched texts
 */
record Content(String heading, String body) {

  static Content of(SearchKind kind) {
    return switch (kind) {
      case PARTICIPANT ->
          new Content(
              "primary_name, " + all("text", "participant_name", "participant_id"),
              "description, designation_note, "
                  + all("stance", "participant_status_position", "participant_id"));
      case TOPIC -> new Content("main_label, " + all("text", "topic_label", "topic_id"), "null");
      case DIALOGUE ->
          new Content("title, " + all("text", "dialogue_name", "dialogue_id"), "mandate");
      case MEETING ->
          new Content(
              "title",
              "summary, date_note, city, venue, " + all("place", "meeting_place", "meeting_id"));
      case OUTCOME ->
          new Content(
              "title, " + all("text", "outcome_name", "outcome_id"),
              "text, note, " + all("text", "outcome_position", "outcome_id"));
      case PLEDGE ->
          new Content(
              "title",
              "text, provision, attribution, obligor_basis, guarantor_basis, note, deadline_text");
      case REQUEST -> new Content("title", "text, reported_via, note, response_note");
      case STATEMENT -> new Content("null", "text, summary, medium, note");
      case INCIDENT ->
          new Content(
              "title",
              "text, date_note, note, place, " + all("text", "incident_account", "incident_id"));
      case SOURCE -> new Content("title", "publisher");
    };
  }

  /**
   * Returns the statement that reads id, heading and body of all records of a kind, a line each
   * text.
   */
  static String select(SearchKind kind) {
    Content content = of(kind);
    return "select id, concat_ws(chr(10), '', %s), concat_ws(chr(10), '', %s) from %s e"
        .formatted(content.heading, content.body, kind.table());
  }

  private static String all(String column, String table, String owner) {
    return "(select string_agg(%s, chr(10) order by position) from %s where %s = e.id)"
        .formatted(column, table, owner);
  }
}
