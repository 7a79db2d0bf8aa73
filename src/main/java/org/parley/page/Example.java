package org.parley.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An operation to start from, one of the files in {@code examples}.
 *
 * @param name the name of its file
 * @param query its document
 */
record Example(String name, String query) {
  /** In the order in which they are best read. */
  private static final List<String> NAMES =
      List.of(
          "first-query",
          "founding-article",
          "time-travel",
          "timeline",
          "search",
          "scorecard",
          "standoffs",
          "history",
          "add-topic",
          "changes");

  private static final Pattern FIRST_SENTENCE = Pattern.compile("^.*?[.?](?= |$)");

  static List<Example> all() {
    return NAMES.stream()
        .map(name -> new Example(name, Resources.text("examples/" + name + ".graphql")))
        .toList();
  }

  /** Returns the title. */
  String title() {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
  }

  /** Returns the first sentence of the comment at its top. */
  String summary() {
    String comment =
        query
            .lines()
            .takeWhile(line -> line.startsWith("#"))
            .map(line -> line.substring(1).strip())
            .collect(Collectors.joining(" "));
    Matcher sentence = FIRST_SENTENCE.matcher(comment);
    return sentence.find() ? sentence.group() : comment;
  }
}
