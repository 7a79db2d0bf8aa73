package org.parley.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

/** The records that cite a source. */
@DatabaseTest
@TestProfile(Writing.class)
class CitedByTest {
  private static final String CITED_BY =
      """
      query ($first: Int, $after: String, $last: Int, $before: String) {
        source(slug: "serbianna-2013-04-17") {
          citedBy(first: $first, after: $after, last: $last, before: $before) {
            totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            nodes {
              __typename
              ... on Node { id }
              ... on Participation { meeting { slug } participant { slug } }
              citations { source { slug } }
            }
          }
        }
      }
      """;

  @Test
  void eachRecordThatCitesTheSourceIsThereOnceWhateverItsType() {
    List<Map<String, Object>> nodes = new ArrayList<>();
    Map<String, Object> page = new HashMap<>(Map.of("first", 4));
    boolean more = true;
    while (more) {
      JsonPath found = ask(page);
      assertEquals(18, found.getInt("totalCount"));
      nodes.addAll(found.getList("nodes"));
      page.put("after", found.getString("pageInfo.endCursor"));
      more = found.getBoolean("pageInfo.hasNextPage");
    }
    Map<Object, Integer> types = new TreeMap<>();
    nodes.forEach(node -> types.merge(node.get("__typename"), 1, Integer::sum));
    assertEquals(Map.of("Participant", 4, "Meeting", 2, "Participation", 11, "Outcome", 1), types);
    assertEquals(18, new HashSet<>(nodes).size());
    nodes.forEach(
        node ->
            assertTrue(
                node.get("citations").toString().contains("serbianna-2013-04-17"), node::toString));

    JsonPath last = ask(Map.of("last", 5));
    assertEquals(nodes.subList(13, 18), last.getList("nodes"));
    JsonPath previous = ask(Map.of("last", 5, "before", last.getString("pageInfo.startCursor")));
    assertEquals(nodes.subList(8, 13), previous.getList("nodes"));
  }

  @Test
  void eachSourceOfAListHasItsOwn() {
    JsonPath all =
        Api.ask(
            """
            {sources(first: 100) {nodes {slug citedBy(first: 3) {
              totalCount pageInfo {hasNextPage} nodes {citations {source {slug}}}}}}}
            """);
    List<Map<String, ?>> sources = all.getList("sources.nodes");
    assertTrue(sources.size() > 50);
    for (int i = 0; i < sources.size(); i++) {
      String path = "sources.nodes[" + i + "].citedBy.";
      List<List<String>> cited = all.getList(path + "nodes.citations.source.slug");
      Object slug = sources.get(i).get("slug");
      cited.forEach(slugs -> assertTrue(slugs.contains(slug), () -> slug + ": " + slugs));
      int count = all.getInt(path + "totalCount");
      assertEquals(Math.min(3, count), cited.size());
      assertEquals(count > 3, all.getBoolean(path + "pageInfo.hasNextPage"));
    }
  }

  @Test
  void aRecordThatCitesTheSourceTwiceIsThereOnceAndOnlySinceItDoes() {
    Writing.change(
        "createSource(input: {slug: \"cited-twice\", title: \"Cited twice\", publisher: \"Nobody\","
            + " url: \"https://example.org/\", kind: NEWS}) {source {id}}");
    JsonPath created =
        Writing.change(
            "createTopic(input: {slug: \"citing-twice\", labels: [{text: \"Citing twice\","
                + " language: \"en\"}], citations: [{source: \"cited-twice\", locator: \"p. 1\"},"
                + " {source: \"cited-twice\", locator: \"p. 2\"}]}) {topic {history {nodes {at}}}}");
    String at = created.getString("data.createTopic.topic.history.nodes[0].at");
    JsonPath found =
        Api.ask(
            """
            query ($at: DateTime) {
              now: source(slug: "cited-twice") {...Citing}
              then: source(slug: "cited-twice", recordedBefore: $at) {...Citing}
            }
            fragment Citing on Source {
              citedBy {totalCount nodes {... on Topic {slug} citations {locator}}}}
            """,
            Map.of("at", at));
    assertEquals(1, found.getInt("now.citedBy.totalCount"));
    assertEquals(
        List.of(Map.of("slug", "citing-twice", "citations", locators("p. 1", "p. 2"))),
        found.getList("now.citedBy.nodes"));
    assertEquals(0, found.getInt("then.citedBy.totalCount"));
    assertEquals(Collections.emptyList(), found.getList("then.citedBy.nodes"));
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String cursor =
        Api.ask("{sources(first: 1) {pageInfo {endCursor}}}")
            .getString("sources.pageInfo.endCursor");
    JsonPath refused = Api.post(CITED_BY, Map.of("after", cursor)).jsonPath();
    assertEquals("INVALID_CURSOR", refused.getString("errors[0].extensions.code"));
    assertFalse(refused.getString("errors[0].message").isEmpty());
  }

  private static JsonPath ask(Map<String, ?> page) {
    return Api.ask(CITED_BY, page).setRootPath("data.source.citedBy");
  }

  private static List<Map<String, String>> locators(String... all) {
    return List.of(all).stream().map(locator -> Map.of("locator", locator)).toList();
  }
}
