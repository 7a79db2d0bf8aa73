package org.parley.graphql;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void introspectionListsEverythingInTheOrderOfTheCommittedSchema() {
    JsonPath told =
        Api.ask(
            "{__schema {description directives {name} types {name fields(includeDeprecated: true)"
                + " {name}}}}");
    TypeDefinitionRegistry committed = new SchemaParser().parse(new File("schema.graphql"));
    assertEquals(
        committed.schemaDefinition().orElseThrow().getDescription().getContent(),
        told.getString("__schema.description"));
    assertEquals(
        told.getList("__schema.directives.name").stream().sorted().toList(),
        told.getList("__schema.directives.name"));
    for (Map<String, ?> type : told.<Map<String, ?>>getList("__schema.types")) {
      Optional<ObjectTypeDefinition> printed =
          committed.getType(String.valueOf(type.get("name")), ObjectTypeDefinition.class);
      if (printed.isPresent()) {
        assertEquals(
            printed.get().getFieldDefinitions().stream().map(FieldDefinition::getName).toList(),
            ((List<?>) type.get("fields")).stream().map(f -> ((Map<?, ?>) f).get("name")).toList());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"Date, local-date", "DateTime, date-time"})
  void scalarsSayWhereTheyAreSpecified(String scalar, String page) throws IOException {
    String url = "https://scalars.graphql.org/andimarek/%s.html".formatted(page);
    assertEquals(
        url,
        Api.ask("{__type(name: \"%s\") {specifiedByURL}}".formatted(scalar))
            .getString("__type.specifiedByURL"));
    assertTrue(
        Files.readString(Path.of("schema.graphql"))
            .contains("scalar %s @specifiedBy(url : \"%s\")".formatted(scalar, url)));
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
