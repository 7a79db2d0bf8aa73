package org.parley.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

/** Whatever way a document selects fields, each gets its own right answer. */
@DatabaseTest
class SelectionTest {

  @Test
  void twoAliasesOfOneFieldWithDifferentArgumentsGiveDifferentAnswers() {
    JsonPath data =
        Api.ask(
            """
            {dialogue(slug: "belgrade-pristina-dialogue") {
              a: pledges(first: 1, filter: {status: [FULFILLED]}) {totalCount}
              b: pledges(first: 1, filter: {status: [BROKEN]}) {totalCount}}}
            """);
    assertEquals(24, data.getInt("dialogue.a.totalCount"));
    assertEquals(7, data.getInt("dialogue.b.totalCount"));
  }

  @Test
  void oneListUnderTwoAliasesGivesEachWhatItSelects() {
    JsonPath data =
        Api.ask(
            """
            {participant(slug: "josep-borrell") {
              a: names {text} b: names {language} ...More}}
            fragment More on Participant {a: names {kind}}
            """);
    assertEquals(
        Map.of("text", "Josep Borrell", "kind", "PRIMARY"), data.getMap("participant.a[0]"));
    assertEquals(Map.of("language", "es"), data.getMap("participant.b[0]"));
  }

  @Test
  void fragmentsOnInterfacesAndTypesAnswerByWhatEachRecordIs() {
    JsonPath ids =
        Api.ask("{m: meeting(slug: \"bp-2022-08-18\") {id} s: source(slug: \"wp-dialogue\") {id}}");
    JsonPath data =
        Api.ask(
            """
            query($ids: [ID!]!) {nodes(ids: $ids) {
              __typename
              ... on Meeting {name: title}
              ... on Source {name: publisher}
              ... on Cited {citations {source {slug}}}}}
            """,
            Map.of("ids", List.of(ids.getString("m.id"), ids.getString("s.id"))));
    assertEquals(List.of("Meeting", "Source"), data.getList("nodes.__typename"));
    assertEquals("Crisis meeting on plates and documents", data.getString("nodes[0].name"));
    assertEquals("Wikipedia", data.getString("nodes[1].name"));
    assertEquals("article-2022-08-26", data.getString("nodes[0].citations[0].source.slug"));
    assertNull(data.get("nodes[1].citations"));
  }

  @Test
  void skippedFieldsAreAbsentAndIncludedOnesThere() {
    JsonPath data =
        Api.ask(
            """
            query($no: Boolean!, $yes: Boolean!) {dialogue(slug: "washington-track-2020") {
              slug @skip(if: $no) title @skip(if: $yes)
              status @include(if: $yes) mandate @include(if: $no)}}
            """,
            Map.of("no", false, "yes", true));
    assertEquals(
        Map.of("slug", "washington-track-2020", "status", "CONCLUDED"), data.getMap("dialogue"));
  }

  @Test
  void introspectionAndDataComeInOneAnswer() {
    JsonPath data = Api.ask("{__schema {queryType {name}} sources {totalCount} __typename}");
    assertEquals("Query", data.getString("__schema.queryType.name"));
    assertEquals(197, data.getInt("sources.totalCount"));
    assertEquals("Query", data.getString("__typename"));
  }

  @Test
  void aFieldThatFailsLeavesTheOthersStanding() {
    JsonPath body =
        Api.post("{topic(slug: \"cadastre\") {slug} node(id: \"nonsense\") {id}}", Map.of())
            .jsonPath();
    assertEquals("cadastre", body.getString("data.topic.slug"));
    assertNull(body.get("data.node"));
    assertEquals(List.of("node"), body.getList("errors[0].path"));
  }

  @Test
  void valuesAreThereEvenIfOnlyWhatTheyNeedNotHaveIsSelected() {
    JsonPath all = Api.ask("{incidents(first: 100) {nodes {dateAccounts {date {edtf} note}}}}");
    JsonPath notes = Api.ask("{incidents(first: 100) {nodes {dateAccounts {note}}}}");
    String path = "incidents.nodes.dateAccounts.flatten().note";
    assertFalse(all.getList(path).isEmpty());
    assertEquals(all.getList(path), notes.getList(path));
  }
}
