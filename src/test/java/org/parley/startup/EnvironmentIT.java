package org.parley.startup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Program;
import org.parley.testsupport.Writing;

/** Settings in environment variables, as docs/settings.md has them. */
@EnabledIfSystemProperty(
    named = "parley.database",
    matches = "h2",
    disabledReason = "A server's database is in no file of the program")
class EnvironmentIT {
  @TempDir Path folder;

  @Test
  void accountsAndTheDatabaseCanBeGivenByTheEnvironment() throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("parley");
    Map<String, String> environment =
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL",
            url,
            "PARLEY_SECURITY_ACCOUNTS_EVE_PASSWORD_HASH",
            Writing.HASH.replace("$2a$", "$2b$"),
            "PARLEY_SECURITY_ACCOUNTS_EVE_ROLES",
            "editor");
    try (Program program =
        new Program(folder, Map.of("parley.sample-data", "false"), environment)) {
      ask(
              program.start(),
              "mutation {createTopic(input: {labels: [{text: \"Ferries\"}]}) {topic {slug}}}")
          .body("data.createTopic.topic.slug", equalTo("ferries"));
      program.stop();
    }
    // However its URL was given, the file has been made with the product's flags.
    try (Program program =
        new Program(
            folder,
            Map.of("parley.sample-data", "false", "parley.db.url", url),
            Map.of("PARLEY_SECURITY_ACCOUNTS_EVE_PASSWORD_HASH", Writing.HASH))) {
      ask(program.start(), "{topic(slug: \"ferries\") {slug}}")
          .body("data.topic.slug", equalTo("ferries"));
    }
  }

  private static ValidatableResponse ask(String address, String query) {
    return given()
        .auth()
        .preemptive()
        .basic("eve", Writing.PASSWORD)
        .contentType(ContentType.JSON)
        .body(Map.of("query", query))
        .post(address + "/graphql")
        .then()
        .statusCode(200);
  }
}
