package org.parley.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

  @Test
  void introspectionThatMultipliesIsRefused() {
    assertRefused(
        "TOO_BROAD_INTROSPECTION",
        "{a: __schema {types {name}} b: __schema {types {name}}}",
        Map.of());
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
