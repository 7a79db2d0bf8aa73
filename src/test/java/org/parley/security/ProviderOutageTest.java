package org.parley.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.RareSettings;
import org.parley.testsupport.SocketClient;
import org.parley.testsupport.Writing;

/** While the identity provider can't be reached, only those with tokens are turned away. */
@QuarkusTest
@TestProfile(RareSettings.class)
class ProviderOutageTest {
  private static final String TOKEN =
      base64("{\"alg\": \"RS256\", \"kid\": \"one\"}")
          + "."
          + base64("{\"sub\": \"4711\"}")
          + ".AAAA";

  @Test
  void tokensAreToBeSentAgain() {
    given()
        .header("Authorization", "Bearer " + TOKEN)
        .contentType(ContentType.JSON)
        .body(Map.of("query", "{__typename}"))
        .post("/graphql")
        .then()
        .statusCode(503)
        .body("errors[0].extensions.code", equalTo("UNAVAILABLE"))
        .body("data", equalTo(null));
  }

  @Test
  void webSocketsAreToBeOpenedAgain() {
    try (SocketClient client = SocketClient.connect("graphql-transport-ws")) {
      client.send(
          "{'type': 'connection_init', 'payload': {'Authorization': 'Bearer " + TOKEN + "'}}");
      assertEquals(
          "1013 The identity provider is temporarily unavailable: try again later",
          client.closing());
    }
  }

  @Test
  void othersAreAnswered() {
    for (String name : new String[] {"", "ana"}) {
      Writing.as(name, "{__typename}", Map.of())
          .then()
          .statusCode(200)
          .body("data.__typename", equalTo("Query"));
    }
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
  }
}
