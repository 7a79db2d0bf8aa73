package org.parley.read;

import static java.util.Comparator.comparing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.SampleRecord;

/** Lists that page below several parents at once. */
@DatabaseTest
class NestedPagingTest {

  private static final String MEETINGS =
      """
      query ($after: String, $before: String) {
        dialogues {
          nodes {
            slug
            oldest: meetings(first: 2, after: $after) {
              totalCount
              nodes { slug }
              pageInfo { hasNextPage hasPreviousPage }
            }
            newest: meetings(last: 2, before: $before) {
              totalCount
              edges { cursor node { slug } }
              pageInfo { hasNextPage hasPreviousPage }
            }
          }
        }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "belgrade-pristina-dialogue, 69, true",
    "washington-track-2020,      3,  true",
    "franco-german-initiative,   2,  false",
    "missing-persons-commission, 2,  false",
  })
  void meetingsPageForEachDialogue(String dialogue, int count, boolean more) {
    JsonPath told = Api.ask(MEETINGS);
    String its = "dialogues.nodes.find { it.slug == '%s' }.".formatted(dialogue);
    List<String> meetings = byDay("meetings", "held", m -> is(m.path("dialogue"), dialogue));

    assertEquals(count, meetings.size());
    assertEquals(count, told.getInt(its + "oldest.totalCount"));
    assertEquals(meetings.subList(0, 2), told.getList(its + "oldest.nodes.slug"));
    assertEquals(more, told.getBoolean(its + "oldest.pageInfo.hasNextPage"));
    assertFalse(told.getBoolean(its + "oldest.pageInfo.hasPreviousPage"));
    assertEquals(count, told.getInt(its + "newest.totalCount"));
    assertEquals(meetings.subList(count - 2, count), told.getList(its + "newest.edges.node.slug"));
    assertFalse(told.getBoolean(its + "newest.pageInfo.hasNextPage"));
    assertEquals(more, told.getBoolean(its + "newest.pageInfo.hasPreviousPage"));
  }

  @Test
  void oneCursorCutsTheListsOfAllParents() {
    String afterJanuary2020 =
        Api.ask(
                "{ dialogue(slug: \"washington-track-2020\") { meetings(first: 1) {"
                    + " pageInfo { endCursor } } } }")
            .getString("dialogue.meetings.pageInfo.endCursor");

    JsonPath told = Api.ask(MEETINGS, Map.of("after", afterJanuary2020));

    assertEquals(
        Map.of(
            "belgrade-pristina-dialogue", List.of("bp-2020-07-12", "bp-2020-07-16"),
            "washington-track-2020", List.of("us-2020-06-27", "us-2020-09-04"),
            "franco-german-initiative", List.of("fg-2020-07-10"),
            "missing-persons-commission", List.of("mp-2025-01-15", "mp-2026-01-22")),
        told.getMap("dialogues.nodes.collectEntries { [it.slug, it.oldest.nodes.slug] }"));
  }

  @ParameterizedTest
  @CsvSource({"serbia, 107", "kosovo, 123"})
  void pledgesPageForEachPledger(String pledger, int count) {
    JsonPath told =
        Api.ask(
            """
            {
              participants(filter: {kind: [STATE, DISPUTED_TERRITORY]}) {
                nodes {
                  slug
                  pledgesMade(first: 100) {
                    totalCount
                    edges { cursor node { slug } }
                    pageInfo { hasNextPage }
                  }
                }
              }
            }
            """);
    String its = "participants.nodes.find { it.slug == '%s' }.pledgesMade.".formatted(pledger);
    List<String> made =
        byDay(
            "pledges",
            "madeOn",
            p -> SampleRecord.list(p.get("pledgers")).stream().anyMatch(x -> is(x, pledger)));

    assertEquals(count, made.size());
    assertEquals(count, told.getInt(its + "totalCount"));
    assertEquals(made.subList(0, 100), told.getList(its + "edges.node.slug"));
    assertTrue(told.getBoolean(its + "pageInfo.hasNextPage"));
  }

  @ParameterizedTest
  @CsvSource({"licence-plates, true", "currency, false"})
  void pledgesPageForEachTopic(String topic, boolean more) {
    JsonPath told =
        Api.ask(
            """
            {
              topics {
                slug
                pledges(first: 2) { totalCount nodes { slug } pageInfo { hasNextPage } }
              }
            }
            """);
    String its = "topics.find { it.slug == '%s' }.pledges.".formatted(topic);
    List<String> pledges =
        byDay(
            "pledges",
            "madeOn",
            p -> SampleRecord.list(p.path("topics")).stream().anyMatch(x -> is(x, topic)));

    assertEquals(pledges.size(), told.getInt(its + "totalCount"));
    assertEquals(pledges.stream().limit(2).toList(), told.getList(its + "nodes.slug"));
    assertEquals(more, told.getBoolean(its + "pageInfo.hasNextPage"));
  }

  @Test
  void participantsWithANoteOnTheirDesignationAreFound() {
    JsonPath told =
        Api.ask(
            """
            {
              all: participants { totalCount }
              noted: participants(filter: {hasDesignationNote: true}) { nodes { slug } }
              others: participants(filter: {hasDesignationNote: false}) { totalCount }
            }
            """);
    List<String> noted =
        SampleRecord.all("participants").stream()
            .filter(p -> p.has("designationNote"))
            .map(p -> p.get("slug").asText())
            .toList();

    assertEquals(noted, told.getList("noted.nodes.slug"));
    assertEquals(told.getInt("all.totalCount") - noted.size(), told.getInt("others.totalCount"));
  }

  private static boolean is(JsonNode node, String slug) {
    return node.asText().equals(slug);
  }

  /** The records of an array that meet a condition, by day; undated ones last. */
  private static List<String> byDay(String array, String date, Predicate<JsonNode> condition) {
    return SampleRecord.all(array).stream()
        .filter(condition)
        .sorted(
            comparing(
                r -> r.has(date) ? SampleRecord.earliest(r.get(date).asText()) : LocalDate.MAX))
        .map(r -> r.get("slug").asText())
        .toList();
  }
}
