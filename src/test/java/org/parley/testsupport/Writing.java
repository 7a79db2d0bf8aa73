package org.parley.testsupport;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A program whose record a test may change: it has a database of its own, the sample record, and an
 * account for each role. The password of each account is {@value #PASSWORD}.
 */
public class Writing implements QuarkusTestProfile {
  public static final String PASSWORD = "open sesame";

  /** The password by bcrypt at its lowest cost, since tests log in thousands of times. */
  public static final String HASH = "$2a$04$vmeXnEE7sGtcoP1OUlWB3.YxF0RWsVWuHgKBSW8YjSWFM3KPkRhpq";

  /** The credentials of the editor ana, as HTTP takes them. */
  public static final String BASIC = basic("ana");

  /** The credentials of an account, as HTTP takes them. */
  public static String basic(String name) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + PASSWORD).getBytes(UTF_8));
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = new HashMap<>();
    account(settings, "ana", "editor");
    account(settings, "boris", "editor");
    account(settings, "admira", "admin");
    account(settings, "rea", "");
    settings.put(
        "parley.db.default-url.h2", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return settings;
  }

  private static void account(Map<String, String> settings, String name, String role) {
    String account = "parley.security.accounts." + name;
    settings.put(account + ".password-hash", HASH);
    settings.put(account + ".roles", role);
  }

  /** Makes a change that has to succeed, as the admin. */
  public static JsonPath change(String mutation) {
    JsonPath answer = as("admira", "mutation {" + mutation + "}", Map.of()).jsonPath();
    assertNull(answer.get("errors"), () -> mutation + answer.prettify());
    return answer;
  }

  /** Asks as one of the accounts, or as nobody if the name is empty. */
  public static Response as(String name, String query, Map<String, ?> variables) {
    RequestSpecification request = given().contentType(ContentType.JSON);
    if (!name.isEmpty()) {
      request.auth().preemptive().basic(name, PASSWORD);
    }
    return request.body(Map.of("query", query, "variables", variables)).post("/graphql");
  }
}
