package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A client that asks without a pause is slowed down, and others are not. */
@QuarkusTest
@TestProfile(ClientRatesTest.Slow.class)
class ClientRatesTest {

  public static final class Slow implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "parley.limits.requests-per-second", "1",
          "parley.limits.request-burst", "5",
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "quarkus.http.proxy.allow-x-forwarded", "true");
    }
  }

  @Test
  void eachClientHasItsOwnRate() {
    List<Response> answers =
        IntStream.range(0, 60).parallel().mapToObj(i -> askFrom("192.0.2.1")).toList();
    Response refused =
        answers.stream().filter(answer -> answer.statusCode() != 200).findAny().orElseThrow();
    assertEquals(429, refused.statusCode());
    assertEquals("RATE_LIMITED", refused.jsonPath().getString("errors[0].extensions.code"));
    assertTrue(Integer.parseInt(refused.header("Retry-After")) >= 1);
    assertEquals(200, askFrom("192.0.2.2").statusCode());
  }

  private static Response askFrom(String client) {
    return given()
        .header("X-Forwarded-For", client)
        .contentType("application/json")
        .body(Map.of("query", "{__typename}"))
        .post("/graphql");
  }
}
