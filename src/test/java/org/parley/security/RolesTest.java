package org.parley.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

/** Every mutation that the schema has is refused to whoever may not use it. */
@DatabaseTest
@TestProfile(Writing.class)
class RolesTest {
  private final Map<String, Map<String, ?>> inputTypes = new HashMap<>();

  /** Each mutation with an input that the schema takes. */
  private final Map<String, String> mutations = new LinkedHashMap<>();

  @BeforeEach
  void readTheSchema() {
    JsonPath schema =
        Api.ask(
            """
            {__schema {
              mutationType {fields {name args {type {ofType {name}}}}}
              types {name kind enumValues {name}
                inputFields {name defaultValue type {kind name ofType {kind name}}}}}}
            """);
    for (Map<String, ?> type : schema.<Map<String, ?>>getList("__schema.types")) {
      inputTypes.put((String) type.get("name"), type);
    }
    List<String> names = schema.getList("__schema.mutationType.fields.name");
    List<List<String>> inputs =
        schema.getList("__schema.mutationType.fields.args.type.ofType.name");
    for (int i = 0; i < names.size(); i++) {
      mutations.put(names.get(i), least(inputs.get(i).get(0)));
    }
  }

  @Test
  void nobodyWritesWithoutALogin() {
    assertAllRefused("", "UNAUTHENTICATED", mutations.keySet());
  }

  @Test
  void aReaderWritesNothing() {
    assertAllRefused("rea", "FORBIDDEN", mutations.keySet());
  }

  @Test
  void anEditorNeitherDeletesNorRestores() {
    Set<String> ofAdmins =
        mutations.keySet().stream()
            .filter(name -> name.matches("(delete|restore).*"))
            .collect(Collectors.toSet());
    assertEquals(22, ofAdmins.size());
    assertAllRefused("ana", "FORBIDDEN", ofAdmins);
  }

  @Test
  void anEditorMayDoAllElse() {
    mutations.keySet().stream()
        .filter(name -> !name.matches("(delete|restore).*"))
        .forEach(name -> assertNotEquals("FORBIDDEN", code("ana", name), name));
  }

  @Test
  void anAdminMayDoEverythingAndIsToldWhatIsWrongWithIt() {
    for (String name : mutations.keySet()) {
      String code = code("admira", name);
      assertNotEquals("FORBIDDEN", code, name);
      assertNotEquals("INTERNAL_ERROR", code, name);
    }
  }

  private void assertAllRefused(String account, String code, Set<String> names) {
    assertTrue(!names.isEmpty());
    int before = changes();
    Map<String, String> codes =
        names.stream().collect(Collectors.toMap(name -> name, name -> code(account, name)));
    codes.values().removeIf(code::equals);
    assertEquals(Map.of(), codes);
    assertEquals(before, changes());
  }

  private String code(String account, String name) {
    String mutation = "mutation {%s(input: %s) {__typename}}".formatted(name, mutations.get(name));
    JsonPath answer = Writing.as(account, mutation, Map.of()).jsonPath();
    return String.valueOf(answer.getString("errors[0].extensions.code"));
  }

  /** The least that an input object has to hold. */
  private String least(String type) {
    return ofType(type, "inputFields")
        .filter(field -> part(field, "type").get("kind").equals("NON_NULL"))
        .map(field -> field.get("name") + ": " + least(part(part(field, "type"), "ofType")))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private String least(Map<String, ?> type) {
    String name = (String) type.get("name");
    return switch ((String) type.get("kind")) {
      case "LIST" -> "[]";
      case "INPUT_OBJECT" -> least(name);
      case "ENUM" -> (String) ofType(name, "enumValues").findFirst().orElseThrow().get("name");
      default -> name.equals("Int") ? "0" : name.equals("Boolean") ? "true" : "\"none\"";
    };
  }

  @SuppressWarnings("unchecked")
  private Stream<Map<String, ?>> ofType(String type, String part) {
    return ((List<Map<String, ?>>) inputTypes.get(type).get(part)).stream();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> part(Map<String, ?> whole, String name) {
    return (Map<String, ?>) whole.get(name);
  }

  private static int changes() {
    return Api.ask("{changes {totalCount}}").getInt("changes.totalCount");
  }
}
