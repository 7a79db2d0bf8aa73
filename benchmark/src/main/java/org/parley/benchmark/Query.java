package org.parley.benchmark;

import java.util.List;

/**
 * A query that is measured. The folder with its name holds one document for each target that has
 * the query, and {@code requests.sql}, which draws the variables to ask it with.
 */
record Query(String name, String meaning) {
  private static final List<Query> ALL =
      List.of(
          new Query("Q0", "`__typename`"),
          new Query("Q1", "a meeting with participants, pledges, outcomes"),
          new Query("Q2", "25 meetings of a dialogue with the same"),
          new Query("Q3", "50 pledges by status and due date, and how many there are"),
          new Query("Q4", "100 meetings of a dialogue with the same"),
          new Query("Q5", "the first 20 entries of a dialogue's timeline"),
          new Query("Q6", "50 pledges as they stood on a day"),
          new Query("Q7", "the scorecards of a dialogue's parties as of a day"),
          new Query("Q8", "the first 20 pledges that a search for three words finds"),
          new Query("Q9", "a verdict on a pledge is added"),
          new Query("Q10", "how many pledges are contested"),
          new Query("Q11", "the first 20 overdue pledges"),
          new Query("Q12", "how many pledges are overdue"),
          new Query("Q13", "how many pledges had a status on a day"),
          new Query("Q14", "the standoffs of a dialogue"),
          new Query("Q15", "the first 20 records that a search for a common word finds"),
          new Query("Q16", "the first 20 records that a search for one letter finds"),
          new Query("Q17", "the scorecards of a dialogue's parties today"),
          new Query("Q18", "the history of a meeting"),
          new Query("Q19", "the last 20 pledges due within eight years"));

  /** Which are asked of all targets that have them. */
  static final List<Query> COMPARISON =
      named("Q0", "Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8", "Q9");

  /** Which are asked of Parley in records of any size. */
  static final List<Query> GROWTH =
      ALL.stream().filter(query -> !named("Q0", "Q4").contains(query)).toList();

  /** Which count or find more in a larger record; others have as long an answer in any. */
  static final List<Query> MORE = named("Q8", "Q10", "Q12", "Q13");

  static List<Query> named(String... names) {
    return ALL.stream().filter(query -> List.of(names).contains(query.name)).toList();
  }

  /** Returns true if the query changes the record. */
  boolean isMutation() {
    return document(Target.PARLEY).startsWith("mutation");
  }

  String requests() {
    return Resources.text(path("requests.sql"));
  }

  boolean isFor(Target target) {
    return Resources.exists(path(target.document()));
  }

  String document(Target target) {
    return Resources.text(path(target.document()));
  }

  private String path(String file) {
    return "queries/" + name + "/" + file;
  }
}
