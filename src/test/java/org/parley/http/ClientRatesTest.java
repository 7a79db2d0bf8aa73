package org.parley.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testsupport.Patience;

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

  @TestHTTPResource("/graphql")
  URI address;

  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, POST, /graphql, 200",
    "192.0.2.3, POST, /datasets, 401",
    "192.0.2.5, GET, /pledges/fom-2011/claim-review.jsonld, 200"
  })
  void eachClientHasItsOwnRate(String client, String method, String path, int unhindered) {
    // All are sent before the first is answered: one after the other could be slow enough to pass.
    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, 60).mapToObj(i -> askFrom(client, method, path)).toList();
    HttpResponse<String> refused =
        answers.stream()
            .map(CompletableFuture::join)
            .filter(answer -> answer.statusCode() != unhindered)
            .findFirst()
            .orElseThrow();
    assertEquals(429, refused.statusCode());
    assertEquals(
        "RATE_LIMITED", JsonPath.from(refused.body()).getString("errors[0].extensions.code"));
    assertTrue(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()) >= 1);
    assertEquals(unhindered, askFrom(client + "0", method, path).join().statusCode());
  }

  @Test
  void eachAnswerTellsHowManyRequestsAreLeft() {
    HttpHeaders told = askFrom("192.0.2.7", "POST", "/graphql").join().headers();
    assertEquals(5, told.firstValueAsLong("RateLimit-Limit").orElseThrow());
    assertEquals(4, told.firstValueAsLong("RateLimit-Remaining").orElseThrow());
    assertEquals(1, told.firstValueAsLong("RateLimit-Reset").orElseThrow());
  }

  private CompletableFuture<HttpResponse<String>> askFrom(
      String client, String method, String path) {
    HttpRequest question =
        HttpRequest.newBuilder(address.resolve(path))
            .header("X-Forwarded-For", client)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString("{\"query\": \"{__typename}\"}"))
            .build();
    return http.sendAsync(question, BodyHandlers.ofString())
        .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
  }
}
