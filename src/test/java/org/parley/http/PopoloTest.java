package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.read.CountingDatabase;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.SampleRecord;
import org.parley.testsupport.Writing;

/** Programs that know Popolo read the people, organisations and meetings of a dialogue. */
@DatabaseTest
@TestProfile(Writing.class)
class PopoloTest {
  private static final String FILE = "/datasets/belgrade-pristina-dialogue.popolo.json";
  private static final String DATE = "[0-9]{4}(-[0-9]{2}){0,2}";

  @Inject CountingDatabase database;

  @Test
  void aPersonHasNamesWithTheirLanguages() throws Exception {
    JsonNode person = named(read(FILE).path("persons"), "Aleksandar Vučić");

    JsonNode cyrillic = named(person.path("other_names"), "Александар Вучић");
    assertEquals("sr-Cyrl", cyrillic.path("lang").asText());
    assertEquals("alternate", cyrillic.path("note").asText());
    assertTrue(person.at("/links/0/url").asText().endsWith("/participants/aleksandar-vucic"));
    assertFalse(person.has("classification"));
  }

  @Test
  void aContestedOrganisationHasItsNote() throws Exception {
    JsonNode kosovo = named(read(FILE).path("organizations"), "Kosovo");

    assertEquals("disputed territory", kosovo.path("classification").asText());
    assertTrue(kosovo.path("note").asText().startsWith("This designation is without prejudice"));
  }

  @Test
  void aMembershipIsARoleWithTheDatesThatSourcesDocument() throws Exception {
    JsonNode file = read(FILE);
    String person = named(file.path("persons"), "Aleksandar Vučić").path("id").asText();
    String serbia = named(file.path("organizations"), "Serbia").path("id").asText();
    List<JsonNode> roles =
        SampleRecord.list(file.path("memberships")).stream()
            .filter(role -> role.path("person_id").asText().equals(person))
            .toList();

    assertEquals(3, roles.size());
    assertEquals("Prime Minister", roles.get(1).path("role").asText());
    assertEquals(serbia, roles.get(1).path("organization_id").asText());
    assertEquals("2015", roles.get(1).path("start_date").asText());
    assertEquals("2016", roles.get(1).path("end_date").asText());
    assertFalse(roles.get(2).has("end_date"), "the sources do not say that it ended");
  }

  @Test
  void theMeetingOf18August2022IsAnEventWithThoseWhoCame() throws Exception {
    JsonNode event = named(read(FILE).path("events"), "Crisis meeting on plates and documents");

    assertEquals("2022-08-18", event.path("start_date").asText());
    assertEquals("2022-08-18", event.path("end_date").asText());
    assertEquals("Brussels", event.path("location").asText());
    assertEquals("held", event.path("status").asText());
    Set<String> names = new HashSet<>(event.path("attendees").findValuesAsText("name"));
    assertEquals(
        Set.of(
            "Josep Borrell",
            "Miroslav Lajčák",
            "Aleksandar Vučić",
            "Albin Kurti",
            "Gabriel Escobar"),
        names);
  }

  @ParameterizedTest
  @CsvSource({
    "bp-2018-11, 2018-11, 2018-11",
    "bp-2015-two-texts, 2015, 2015",
    "bp-2012-third, 2012, 2012",
    "bp-2022-08-27, 2022-08-19, 2022-08-27",
    "bp-2022-08-24-pristina, 2022-08-24, 2022-08-24",
  })
  void aDateSaysNoMoreThanIsKnown(String meeting, String start, String end) throws Exception {
    JsonNode event =
        SampleRecord.list(read(FILE).path("events")).stream()
            .filter(one -> one.at("/links/0/url").asText().endsWith("/meetings/" + meeting))
            .findFirst()
            .orElseThrow();
    assertEquals(start, event.path("start_date").asText());
    assertEquals(end, event.path("end_date").asText());
  }

  @Test
  void everyReferenceIsToAnObjectOfTheFileAndEveryDateHasTheFormOfPopolo() throws Exception {
    JsonNode file = read(FILE);
    Set<String> people = new HashSet<>();
    file.path("persons").forEach(person -> people.add(person.path("id").asText()));
    Set<String> organisations = new HashSet<>();
    file.path("organizations").forEach(one -> organisations.add(one.path("id").asText()));

    file.findValuesAsText("person_id").forEach(id -> assertTrue(people.contains(id), id));
    file.findValuesAsText("organization_id")
        .forEach(id -> assertTrue(organisations.contains(id), id));
    file.path("events")
        .forEach(
            event ->
                event
                    .path("attendees")
                    .forEach(one -> assertTrue(people.contains(one.path("id").asText()))));
    file.findValuesAsText("start_date").forEach(date -> assertTrue(date.matches(DATE), date));
    file.findValuesAsText("end_date").forEach(date -> assertTrue(date.matches(DATE), date));
    assertEquals(30, people.size());
    assertEquals(8, organisations.size());
  }

  @Test
  void itIsAFileOfItsOwnName() {
    given()
        .head(FILE)
        .then()
        .statusCode(200)
        .header("Content-Type", "application/json; charset=utf-8")
        .header("Content-Disposition", matchesPattern("attachment; .*Z\\.popolo\\.json\""));
    given()
        .get("/datasets/serbia.popolo.json")
        .then()
        .statusCode(404)
        .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
    given()
        .get(FILE + "?recordedBefore=2000-01-01T00:00:00Z")
        .then()
        .statusCode(404)
        .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
  }

  @Test
  void thePastThatIsThePresentIsTheSameFile() {
    assertEquals(text(FILE), text(FILE + "?recordedBefore=2100-01-01T00:00:00Z"));
  }

  @Test
  void statementsDoNotGrowWithTheNumberOfRecords() {
    database.takeCount();
    text("/datasets/missing-persons-commission.popolo.json");
    int forTwo = database.takeCount();
    text(FILE);
    int forMany = database.takeCount();

    // The dialogues within it.
    assertTrue(forMany <= forTwo + 1, forTwo + " statements for two, " + forMany + " for all");
  }

  private static JsonNode named(JsonNode list, String name) {
    return SampleRecord.list(list).stream()
        .filter(one -> one.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  private static JsonNode read(String path) throws JsonProcessingException {
    return new ObjectMapper().readTree(text(path));
  }

  private static String text(String path) {
    return given().get(path).then().statusCode(200).extract().asString();
  }
}
