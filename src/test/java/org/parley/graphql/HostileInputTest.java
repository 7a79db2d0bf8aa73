package org.parley.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

/** Input that nobody means well gets a plain answer in GraphQL's form. */
@DatabaseTest
class HostileInputTest {

  @Test
  void aVeryLongSlugFindsNothing() {
    JsonPath data =
        Api.ask(
            "query($slug: String) {pledges(filter: {dialogue: $slug}) {totalCount}}",
            Map.of("slug", "a-".repeat(5000) + "a"));
    assertEquals(0, data.getInt("pledges.totalCount"));
  }

  @Test
  void aNumberBeyondAnIntIsRefusedAndDoesNotWrapAround() {
    assertRefused(
        "GRAPHQL_VALIDATION_FAILED", "{meetings(first: 4294967301) {totalCount}}", Map.of());
    assertRefused(
        "BAD_USER_INPUT",
        "query($first: Int) {meetings(first: $first) {totalCount}}",
        Map.of("first", 4294967301L));
  }

  @Test
  void aNullCharacterIsRefused() {
    assertRefused(
        "BAD_USER_INPUT",
        "query($slug: String!) {meeting(slug: $slug) {id}}",
        Map.of("slug", "a\0b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+999999999-12-31T23:59:59-18:00",
        "-999999999-01-01T00:00:00+18:00",
        "+10000-01-01T00:00:00Z",
        "0000-12-31T23:59:59Z",
        "0001-01-01T00:00:00+01:00",
        "9999-12-31T23:59:59-01:00"
      })
  void aMomentOutsideTheYears1To9999IsRefused(String moment) {
    assertRefused(
        "BAD_USER_INPUT",
        "query($at: DateTime) {topic(slug: \"energy\", recordedBefore: $at) {id}}",
        Map.of("at", moment));
    assertRefused(
        "GRAPHQL_VALIDATION_FAILED",
        "{topic(slug: \"energy\", recordedBefore: \"%s\") {id}}".formatted(moment),
        Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "0000-01-01", "+10000-01-01"})
  void aForgedCursorOrADateOutsideThoseYearsIsRefused(String day) {
    String cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(("HELD|1|" + day).getBytes(StandardCharsets.UTF_8));
    assertRefused(
        "INVALID_CURSOR",
        "query($after: String) {meetings(after: $after) {totalCount}}",
        Map.of("after", cursor));
    assertRefused(
        "INVALID_DATE",
        "query($day: Date) {meetings(filter: {held: {from: $day}}) {totalCount}}",
        Map.of("day", day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query($v: ID!) {node(id: $v) {id}}",
        "query($v: Date) {meetings(filter: {held: {from: $v}}) {totalCount}}",
        "query($v: DateTime) {topic(slug: \"energy\", recordedBefore: $v) {id}}",
        "query($v: [MeetingStatus!]) {meetings(filter: {status: $v}) {totalCount}}",
        "query($v: Int) {meetings(first: $v) {totalCount}}",
        "query($v: String) {meetings(after: $v) {totalCount}}",
        "query($v: String) {participant(slug: \"kosovo\") {name(language: $v)}}",
        "query($v: String!) {search(text: $v) {totalCount}}"
      })
  void whatIsWrongIsNotEchoedAtLength(String query) {
    for (String unit : List.of("x", "x ", "' ", "\" x", "\u00e9")) {
      Response response = Api.post(query, Map.of("v", unit.repeat(60_000)));
      assertTrue(response.jsonPath().getList("errors").size() == 1, response.asString());
      String message = response.path("errors[0].message");
      assertTrue(message.length() <= 500 && !message.contains(unit.repeat(101)), message);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{%s}", "{meetings(%s: 1) {totalCount}}", "query %s {nothing}", "{a(b: \"%s\")}"})
  void aDocumentIsNotEchoedAtLength(String query) {
    Response response = Api.post(query.formatted("x".repeat(60_000)), Map.of());
    String message = response.path("errors[0].message");
    assertTrue(message.length() <= 500 && !message.contains("x".repeat(101)), message);
  }

  @Test
  void introspectionThatMultipliesIsRefused() {
    String everything =
        "{__schema {types {possibleTypes {interfaces {possibleTypes {interfaces {possibleTypes {fields {name}}}}}}}}}";
    assertRefused("TOO_BROAD_INTROSPECTION", everything, Map.of());
  }

  @Test
  void severalTypesAreToldInOneDocument() {
    JsonPath told =
        Api.ask(
            "{a: __type(name: \"PledgeStatus\") {enumValues {name}}"
                + " b: __type(name: \"MeetingStatus\") {enumValues {name}}"
                + " __schema {types {name}}}");
    assertTrue(told.getList("a.enumValues.name").contains("BROKEN"));
    assertTrue(told.getList("b.enumValues.name").contains("HELD"));
  }

  @Test
  void oneMistakeUnderManyParentsIsNotToldWithoutEnd() {
    JsonPath body =
        Api.post(
                """
                {pledges(first: 100) {nodes {dialogue {meetings(first: 20) {nodes {
                  outcomes {pledges(after: "nonsense") {totalCount}}}}}}}}
                """,
                Map.of())
            .jsonPath();
    assertEquals(100, body.getList("errors").size());
    assertEquals("INVALID_CURSOR", body.getString("errors[99].extensions.code"));
  }

  private static void assertRefused(String code, String query, Map<String, ?> variables) {
    JsonPath body = Api.post(query, variables).jsonPath();
    assertEquals(code, body.getString("errors[0].extensions.code"));
    assertTrue(body.getMap("data") == null || body.getMap("data").containsValue(null));
    assertNull(body.get("errors[0].extensions.classification"));
  }
}
