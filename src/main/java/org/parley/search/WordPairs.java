package org.parley.search;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.parley.model.Searched;

/**
 * Searches in the language of PostgreSQL over the pairs of words that its index holds; see the
 * function {@code search_pairs}.
 */
final class WordPairs {
  private static final String BAR = "|";

  private WordPairs() {}

  /** Returns the query for entries whose heading may have the words as one of its lines. */
  static String line(Collection<Searched> kinds, List<String> words) {
    List<String> line = new ArrayList<>(words);
    line.add(0, BAR);
    line.add(BAR);
    return any(kinds, kind -> all(pairs(heading(kind), line)));
  }

  /** Returns the query for entries whose heading has the words one after the other. */
  static String headingPhrase(Collection<Searched> kinds, List<String> words) {
    return any(kinds, kind -> phrase(heading(kind), words));
  }

  /** Returns the query for entries whose body has the words one after the other. */
  static String bodyPhrase(Collection<Searched> kinds, List<String> words) {
    return any(kinds, kind -> phrase(body(kind), words));
  }

  /** Returns the query for entries whose heading has all the words. */
  static String headingWords(Collection<Searched> kinds, List<String> words) {
    return any(
        kinds, kind -> all(words.stream().map(word -> beginning(heading(kind) + word)).toList()));
  }

  /** Returns the query for entries that have all the words. */
  static String words(Collection<Searched> kinds, List<String> words) {
    return any(
        kinds,
        kind ->
            all(
                words.stream()
                    .map(
                        word ->
                            "(%s | %s)"
                                .formatted(
                                    beginning(heading(kind) + word), beginning(body(kind) + word)))
                    .toList()));
  }

  private static char heading(Searched kind) {
    return (char) ('A' + kind.precedence());
  }

  private static char body(Searched kind) {
    return (char) ('a' + kind.precedence());
  }

  /** Returns the query for a phrase, of whose last word only the beginning is given. */
  private static String phrase(char mark, List<String> words) {
    List<String> conditions = pairs(mark, words);
    int last = words.size() - 1;
    if (last == 0) {
      return beginning(mark + words.get(0));
    }
    conditions.set(last - 1, conditions.get(last - 1) + ":*");
    return all(conditions);
  }

  private static List<String> pairs(char mark, List<String> words) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add("'" + mark + words.get(i - 1) + " " + mark + words.get(i) + "'");
    }
    return pairs;
  }

  private static String beginning(String word) {
    return "'" + word + "':*";
  }

  private static String all(List<String> conditions) {
    return conditions.stream().distinct().collect(joining(" & ", "(", ")"));
  }

  private static String any(Collection<Searched> kinds, Function<Searched, String> condition) {
    return kinds.stream().map(condition).collect(joining(" | "));
  }
}
