package org.parley.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

/** Records found again by the ids that this API gave out. */
@DatabaseTest
class NodeTest {

  private static final String NO_SUCH_MEETING = "TWVldGluZzo5OTk5OTk5OTk";

  @ParameterizedTest
  @CsvSource({
    "Dialogue,    belgrade-pristina-dialogue",
    "Meeting,     bp-2022-08-18",
    "Outcome,     o-bp-2022-08-18",
    "Participant, kosovo",
    "Pledge,      aug22-more-meetings",
    "Request,     req-postpone-2022-08",
    "Statement,   st-vucic-peace-2022",
    "Incident,    inc-barricades-2022-07",
    "Source,      article-2022-08-26",
    "Topic,       energy",
  })
  void aRecordIsFoundAgainByItsId(String type, String slug) {
    String field = type.toLowerCase();
    String id =
        Api.ask("{ %s(slug: \"%s\") { id } }".formatted(field, slug)).getString(field + ".id");

    JsonPath told =
        Api.ask(
            """
            query ($id: ID!) { node(id: $id) { __typename id ... on %s { slug } } }
            """
                .formatted(type),
            Map.of("id", id));

    assertEquals(Map.of("__typename", type, "id", id, "slug", slug), told.getMap("node"));
  }

  @Test
  void aVerdictIsFoundAgainByItsId() {
    String id =
        Api.ask("{ pledge(slug: \"aug22-reciprocal-waiver\") { assessments { id } } }")
            .getString("pledge.assessments[0].id");

    JsonPath told =
        Api.ask(
            """
            query ($id: ID!) {
              node(id: $id) {
                ... on PledgeAssessment { status assessor { slug } pledge { slug } }
              }
            }
            """,
            Map.of("id", id));

    assertEquals("FULFILLED", told.getString("node.status"));
    assertEquals("josep-borrell", told.getString("node.assessor.slug"));
    assertEquals("aug22-reciprocal-waiver", told.getString("node.pledge.slug"));
  }

  @Test
  void manyAreGivenInTheOrderAskedForAndEachThatIsNotThereIsToldInItsPlace() {
    JsonPath known =
        Api.ask("{ topic(slug: \"energy\") { id } meeting(slug: \"bp-2011-03-08\") { id } }");
    String topic = known.getString("topic.id");
    String meeting = known.getString("meeting.id");

    JsonPath told =
        Api.post(
                """
                query ($ids: [ID!]!) {
                  nodes(ids: $ids) { ... on Topic { slug } ... on Meeting { slug } }
                }
                """,
                Map.of("ids", List.of(meeting, NO_SUCH_MEETING, topic, "garbage", meeting)))
            .jsonPath();

    assertEquals(
        Arrays.asList("bp-2011-03-08", null, "energy", null, "bp-2011-03-08"),
        told.getList("data.nodes.collect { it?.slug }"));
    assertEquals(List.of("NOT_FOUND", "INVALID_ID"), told.getList("errors.extensions.code"));
    assertEquals(List.of(List.of("nodes", 1), List.of("nodes", 3)), told.getList("errors.path"));
  }

  @Test
  void noIdsGiveNoRecords() {
    assertEquals(List.of(), Api.ask("{ nodes(ids: []) { id } }").getList("nodes"));
  }

  @Test
  void anIdNamesARecordInAFilterAsItsSlugDoes() {
    String id =
        Api.ask("{ participant(slug: \"albin-kurti\") { id } }").getString("participant.id");
    String query =
        "query ($who: String) { pledges(filter: {pledger: $who}) { totalCount nodes { slug } } }";

    JsonPath byId = Api.ask(query, Map.of("who", id));

    assertEquals(6, byId.getInt("pledges.totalCount"));
    assertEquals(
        Api.ask(query, Map.of("who", "albin-kurti")).getMap("pledges"), byId.getMap("pledges"));
  }
}
