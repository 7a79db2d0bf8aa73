package org.parley.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page at the root, which leads to everything else. */
final class StartPage {
  private static final Pattern OF_SCHEMA =
      Pattern.compile("<!-- schema -->.*?<!-- /schema -->\\n?", Pattern.DOTALL);

  private StartPage() {}

  /**
   * Returns the page with these examples; without any it does not lead to GraphiQL and the schema.
   */
  static String of(List<Example> examples) {
    String page = Resources.text("page/start.html");
    return examples.isEmpty()
        ? OF_SCHEMA.matcher(page).replaceAll("")
        : page.replace("<!-- examples -->", items(examples));
  }

  private static String items(List<Example> examples) {
    return examples.stream()
        .map(
            example ->
                "<li><a href=\"/graphiql?example=%s\">%s</a>: %s</li>"
                    .formatted(example.name(), example.title(), escape(example.summary())))
        .collect(Collectors.joining("\n        "));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
