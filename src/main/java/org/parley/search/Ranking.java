package org.parley.search;

import java.util.List;
import org.parley.read.Sql;

/**
 * Rank of the matches of a search, in SQL over the table {@code search_entry e}: lower is better.
 * The class of a match is a multiple of 100; within a class, the kind decides.
 */
record Ranking(SearchText text) {
  /** A line of the heading is the phrase. */
  static final int LINE = 0;

  /** The heading holds the phrase. */
  static final int HEADING_PHRASE = 100;

  /** The heading holds all words. */
  static final int HEADING_WORDS = 200;

  /** The body holds the phrase. */
  static final int BODY_PHRASE = 300;

  /** The words are anywhere. */
  static final int ANYWHERE = 400;

  /** Returns the classes that matches can be of, the best first. */
  List<Integer> classes() {
    return text.words().size() == 1
        ? List.of(LINE, HEADING_PHRASE, ANYWHERE)
        : List.of(LINE, HEADING_PHRASE, HEADING_WORDS, BODY_PHRASE, ANYWHERE);
  }

  /** Returns the rank of an entry that holds all words. */
  Sql rank() {
    return matchClass().add(" + e.precedence");
  }

  /** Returns the class of an entry that holds all words. */
  Sql matchClass() {
    String phrase = text.phrase();
    Sql rank =
        Sql.of("case when e.heading like ? then " + LINE, "%| " + phrase + " |%")
            .add(" when e.heading like ? then " + HEADING_PHRASE, "% " + phrase + "%");
    if (text.words().size() > 1) {
      rank.add(" when ")
          .add(holdingAll("e.heading"))
          .add(" then " + HEADING_WORDS + " when e.body like ?", "% " + phrase + "%")
          .add(" then " + BODY_PHRASE);
    }
    return rank.add(" else " + ANYWHERE + " end");
  }

  /** Returns the condition that a text has words beginning with each of the words. */
  Sql holdingAll(String lines) {
    Sql condition = Sql.of("");
    boolean isFirst = true;
    for (String word : text.words()) {
      condition.add(isFirst ? "" : " and ").add(lines + " like ?", "% " + word + "%");
      isFirst = false;
    }
    return condition;
  }
}
