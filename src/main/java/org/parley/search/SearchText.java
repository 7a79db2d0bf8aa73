package org.parley.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.parley.model.Folding;
import org.parley.read.Sql;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Text of a search.
 *
 * @param words at least one, folded: of letters and digits alone, so that no database takes a part
 *     of them for an operator
 */
record SearchText(List<String> words) {
  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_WORDS = 40;

  /**
   * Returns the words of a typed text.
   *
   * @throws Refusal if there are none or too many
   */
  static SearchText of(String typed) {
    if (typed.length() > MOST_CHARACTERS) {
      throw refusal(
          "text must have at most %d characters, but had %d."
              .formatted(MOST_CHARACTERS, typed.length()));
    }
    List<String> words = Folding.words(typed);
    if (words.isEmpty()) {
      throw refusal("text must contain a letter or a digit.");
    }
    if (words.size() > MOST_WORDS) {
      throw refusal(
          "text must have at most %d words, but had %d.".formatted(MOST_WORDS, words.size()));
    }
    return new SearchText(words);
  }

  /** Returns the words in their order, with one space between two. */
  String phrase() {
    return String.join(" ", words);
  }

  /** Returns the condition in PostgreSQL that an entry has words beginning with each of these. */
  Sql condition() {
    return condition(words);
  }

  /** Returns the condition in PostgreSQL that an entry has a word beginning with this one. */
  static Sql condition(String word) {
    return condition(List.of(word));
  }

  private static Sql condition(List<String> words) {
    String query = words.stream().map("'%s':*"::formatted).collect(joining(" & "));
    // Without the select, PostgreSQL would parse the query again for each entry.
    return Sql.of("e.words @@ (select cast(? as tsquery))", query);
  }

  private static Refusal refusal(String message) {
    return new Refusal(ErrorCode.BAD_USER_INPUT, message, "text");
  }
}
