package org.parley.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.Writing;

/** Tokens of an identity provider let in whom they name, and nobody else. */
@QuarkusTest
@TestProfile(Writing.class)
@WithTestResource(TestIdentityProvider.class)
class TokenTest {
  private static final String CREATE =
      "mutation {createTopic(input: {labels: [{text: \"By token\"}]}) {topic {history {nodes"
          + " {by}}}}}";

  @Test
  void anEditorWritesUnderTheNameInTheToken() {
    post(TestIdentityProvider.sign(TestIdentityProvider.claims()), CREATE)
        .statusCode(200)
        .body("errors", equalTo(null))
        .body("data.createTopic.topic.history.nodes[0].by", equalTo("elena"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reader", "Editor", ""})
  void whoIsNoEditorReadsAndDoesNotWrite(String role) {
    String token =
        TestIdentityProvider.sign(
            TestIdentityProvider.claims().groups(role.isEmpty() ? Set.of() : Set.of(role)));
    int before = changes();
    post(token, CREATE).statusCode(200).body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    post(token, "{changes {totalCount}}").body("data.changes.totalCount", equalTo(before));
  }

  @Test
  void anEditorDoesNotDelete() {
    int before = changes();
    post(
            TestIdentityProvider.sign(TestIdentityProvider.claims()),
            "mutation {deleteTopic(input: {id: \"energy\", expectedVersion: 0}) {deletedId}}")
        .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    assertEquals(before, changes());
  }

  static Stream<Arguments> badTokens() {
    return Stream.of(
        bad(
            "of another issuer",
            () -> sign(TestIdentityProvider.claims().issuer("https://elsewhere.example"))),
        bad("expired", () -> sign(TestIdentityProvider.claims().expiresAt(now(-120)))),
        bad("not valid yet", () -> sign(TestIdentityProvider.claims().claim("nbf", now(120)))),
        bad("for another audience", () -> sign(TestIdentityProvider.claims().audience("others"))),
        bad(
            "signed by another key",
            () ->
                TestIdentityProvider.sign(
                    TestIdentityProvider.claims(), TestIdentityProvider.keys())),
        bad("without a signature", TokenTest::unsigned),
        bad("signed with the public key as a secret", TokenTest::signedByPublicKey),
        bad("with other claims than were signed", TokenTest::tampered),
        bad("that is none", () -> "nonsense"));
  }

  @ParameterizedTest(name = "a token {0}")
  @MethodSource("badTokens")
  void isRefused(String what, Supplier<String> token) {
    int before = changes();
    post(token.get(), CREATE)
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Bearer"))
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
        .body("data", equalTo(null));
    // Not even what anybody may read is given for one.
    post(token.get(), "{changes {totalCount}}").statusCode(401).body("data", equalTo(null));
    assertEquals(before, changes());
  }

  private static Arguments bad(String what, Supplier<String> token) {
    return Arguments.of(what, token);
  }

  private static String sign(io.smallrye.jwt.build.JwtClaimsBuilder claims) {
    return TestIdentityProvider.sign(claims);
  }

  private static String unsigned() {
    String[] parts = sign(TestIdentityProvider.claims()).split("\\.");
    return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
  }

  private static String signedByPublicKey() {
    String secret =
        Base64.getEncoder().encodeToString(TestIdentityProvider.KEYS.getPublic().getEncoded());
    return TestIdentityProvider.claims().jws().keyId("one").signWithSecret(secret);
  }

  private static String tampered() {
    String[] parts = sign(TestIdentityProvider.claims().groups(Set.of("reader"))).split("\\.");
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("reader", "editor");
    return parts[0] + "." + base64(claims) + "." + parts[2];
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Instant now(long seconds) {
    return Instant.now().plusSeconds(seconds);
  }

  private static ValidatableResponse post(String token, String query) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType(ContentType.JSON)
        .body(Map.of("query", query))
        .post("/graphql")
        .then();
  }

  private static int changes() {
    JsonPath data = Api.ask("{changes {totalCount}}");
    return data.getInt("changes.totalCount");
  }
}
