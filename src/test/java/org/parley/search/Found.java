package org.parley.search;

import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.testsupport.Api;

/** Results of a search, as a client sees them. */
record Found(JsonPath told) {
  private static final String QUERY =
      """
      query ($text: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
        search(text: $text, kinds: $kinds, first: $first, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes {
            __typename
            ... on Participant { slug }
            ... on Topic { slug }
            ... on Dialogue { slug }
            ... on Meeting { slug }
            ... on Outcome { slug }
            ... on Pledge { slug }
            ... on Request { slug }
            ... on Statement { slug }
            ... on Incident { slug }
            ... on Source { slug }
          }
        }
      }
      """;

  /** The first hundred of all kinds, or of some. */
  static Found by(String text, String... kinds) {
    return ask(text, kinds.length == 0 ? null : Arrays.asList(kinds), 100, null);
  }

  static Found ask(String text, @Nullable List<String> kinds, int first, @Nullable String after) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("text", text);
    variables.put("kinds", kinds);
    variables.put("first", first);
    variables.put("after", after);
    return new Found(Api.ask(QUERY, variables));
  }

  List<String> slugs() {
    return told.getList("search.nodes.slug");
  }

  List<String> types() {
    return told.getList("search.nodes.__typename");
  }

  int totalCount() {
    return told.getInt("search.totalCount");
  }

  boolean hasNextPage() {
    return told.getBoolean("search.pageInfo.hasNextPage");
  }

  String endCursor() {
    return told.getString("search.pageInfo.endCursor");
  }
}
