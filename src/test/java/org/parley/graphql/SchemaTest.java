package org.parley.graphql;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

/** The schema is a promise to clients: it changes on purpose only, and explains itself. */
@DatabaseTest
class SchemaTest {

  @Test
  void theCommittedSchemaIsTheOneThatIsServed() throws IOException {
    assertEquals(
        Files.readString(Path.of("schema.graphql")).strip(),
        get("/graphql/schema.graphql").asString().strip(),
        "If the change is meant, save what /graphql/schema.graphql serves as schema.graphql");
  }

  @Test
  void everyElementHasADescription() {
    JsonPath schema =
        Api.ask(
            """
            {__schema {types {
              name description
              fields(includeDeprecated: true) {name description args {name description}}
              inputFields {name description}
              enumValues(includeDeprecated: true) {name description}}}}
            """);
    List<String> bare = new ArrayList<>();
    for (Map<String, Object> type : schema.<Map<String, Object>>getList("__schema.types")) {
      if (!type.get("name").toString().startsWith("__")) {
        collect("", type, bare);
      }
    }
    assertEquals(List.of(), bare);
  }

  private static void collect(String owner, Map<?, ?> element, List<String> bare) {
    String name = owner + element.get("name");
    if (element.get("description") == null || element.get("description").toString().isBlank()) {
      bare.add(name);
    }
    for (String part : List.of("fields", "args", "inputFields", "enumValues")) {
      if (element.get(part) instanceof List<?> parts) {
        parts.forEach(child -> collect(name + ".", (Map<?, ?>) child, bare));
      }
    }
  }
}
