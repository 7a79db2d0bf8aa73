package org.parley.page;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.read.Reference;

/** The page that shows the record, at each of its addresses. */
final class RecordPage {
  /** The addresses, as patterns of the router. The browser chooses the view by the address. */
  static final List<String> PATHS =
      List.of(
          "/",
          "/about",
          "/search",
          "/dialogues/:slug",
          "/dialogues/:slug/timeline",
          "/dialogues/:slug/implementation",
          "/dialogues/:slug/who-moves-first",
          "/meetings/:slug",
          "/outcomes/:slug",
          "/pledges",
          "/pledges/:slug",
          "/requests/:slug",
          "/statements/:slug",
          "/incidents/:slug",
          "/sources/:slug",
          "/participants/:slug",
          "/dialogues/:slug/history",
          "/meetings/:slug/history",
          "/outcomes/:slug/history",
          "/pledges/:slug/history",
          "/requests/:slug/history",
          "/statements/:slug/history",
          "/incidents/:slug/history",
          "/sources/:slug/history",
          "/participants/:slug/history");

  private static final Pattern OF_SCHEMA = part("schema");
  private static final Pattern OF_DIALOGUE = part("dialogue");

  private final Page page;
  private final String pageOfDialogue;

  /**
   * Makes the page with these examples; without any it does not lead to GraphiQL and the schema.
   *
   * @param script the address of the script
   * @param style the address of the style sheet
   */
  RecordPage(List<Example> examples, String script, String style) {
    String all = text(examples, script, style);
    Matcher ofDialogue = OF_DIALOGUE.matcher(all);
    this.page = page(ofDialogue.replaceAll(""));
    this.pageOfDialogue = ofDialogue.replaceAll("$1");
  }

  /** Sends the page; at an address of a dialogue, its head leads to the feed and the calendar. */
  void send(RoutingContext request) {
    @Nullable String slug = request.pathParam("slug");
    boolean ofDialogue = request.normalizedPath().startsWith("/dialogues/");
    if (ofDialogue && slug != null && Reference.isSlug(slug)) {
      page(pageOfDialogue.replace("<!-- slug -->", slug)).send(request);
    } else {
      page.send(request);
    }
  }

  private static Page page(String text) {
    return new Page("index.html", SecurityPolicy.PAGE, text);
  }

  /** Returns the pattern of the lines between two comments. */
  private static Pattern part(String name) {
    return Pattern.compile(
        "[ \\t]*<!-- %1$s -->\\R(.*?)[ \\t]*<!-- /%1$s -->\\R".formatted(name), Pattern.DOTALL);
  }

  private static String text(List<Example> examples, String script, String style) {
    String page =
        Resources.text("page/index.html")
            .replace("<!-- about -->", Resources.text("page/about.html"))
            .replace("<!-- script -->", script)
            .replace("<!-- style -->", style);
    Matcher ofSchema = OF_SCHEMA.matcher(page);
    return examples.isEmpty()
        ? ofSchema.replaceAll("")
        : ofSchema.replaceAll("$1").replace("<!-- examples -->", items(examples));
  }

  private static String items(List<Example> examples) {
    return examples.stream()
        .map(
            example ->
                "<li><a href=\"/graphiql?example=%s\">%s</a>: %s</li>"
                    .formatted(example.name(), example.title(), escape(example.summary())))
        .collect(Collectors.joining("\n  "));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
