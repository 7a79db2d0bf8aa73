package org.parley.benchmark;

import java.util.List;

/**
 * A query that is measured. The folder with its name holds one document for each target that has
 * the query, and {@code requests.sql}, which draws the variables to ask it with.
 */
record Query(String name, String meaning) {
  static final List<Query> ALL =
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
          new Query("Q9", "a verdict on a pledge is added"));

  /** Which have the same answer in a record of any size. */
  static final List<Query> GROWTH = named("Q1", "Q2", "Q3", "Q5", "Q6", "Q7");

  static List<Query> named(String... names) {
    return ALL.stream().filter(query -> List.of(names).contains(query.name)).toList();
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
