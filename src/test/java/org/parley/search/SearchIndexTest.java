package org.parley.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.database.DatabaseKind;
import org.parley.model.Derived;
import org.parley.model.RecordTypes;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

/** Whatever is written can be found as soon as it can be read, and not before. */
@DatabaseTest
@TestProfile(Writing.class)
class SearchIndexTest {

  @Inject EntityManager entityManager;
  @Inject IndexFill filling;
  @Inject RecordTypes types;
  @Inject DataSource dataSource;

  @AfterEach
  void leaveTheRecordAsItWas() {
    for (String slug : List.of("jane-doe", "jane-roe")) {
      JsonPath there = Api.ask("{participant(slug: \"%s\") {id version}}".formatted(slug));
      if (there.get("participant") != null) {
        Writing.change("deleteParticipant(input: {%s}) {deletedId}".formatted(inVersion(there)));
      }
    }
  }

  @Test
  void aNewRecordIsFound() {
    assertEquals(List.of(), Found.by("Zyx").slugs());

    add("Jane Zyxić");

    assertEquals(List.of("jane-doe"), Found.by("Zyx").slugs());
  }

  @Test
  void aChangedRecordIsFoundByWhatItSaysNow() {
    add("Jane Zyxić");

    change("names: [{text: \"Jane Wvu\"}]");

    assertEquals(List.of(), Found.by("Zyxić").slugs());
    assertEquals(List.of("jane-doe"), Found.by("Wvu").slugs());
  }

  @Test
  void aRecordIsFoundByANameThatIsAddedToItsList() {
    add("Jane Zyxić");

    change("names: [{text: \"Jane Zyxić\"}, {text: \"Џејн Вву\", language: \"sr-Cyrl\"}]");

    assertEquals(List.of("jane-doe"), Found.by("Vvu").slugs());
  }

  @ParameterizedTest
  @CsvSource({
    "al-Qa'ida, Qa'ida",
    "al-Qa'ida, qaida",
    "al-Qa'ida, alqaida",
    "al-Qa'ida, al-Qa’ida",
    "al-Qa'ida, ida",
    "Seán O’Gara, gara",
    "Seán O’Gara, ogara",
    "Οδυσσέας Δήμος, ΔΗΜΟΣ",
    "İsmail Işık, ismail isik",
    "مـحـمـد خاتمی, محمد خاتمي",
    "UNSC ١٢٤٥, 1245",
    "中华人民共和国, 人民",
    "ราชอาณาจักรไทย, ไทย",
  })
  void aNameInAnyScriptIsFoundHoweverItIsTyped(String name, String typed) {
    add(name);

    assertEquals(List.of("jane-doe"), Found.by(typed, "PARTICIPANT").slugs());
  }

  @Test
  void aCompoundIsNoTitleOfItsOwn() {
    add("al-Qa'ida");
    add("jane-roe", "Alqaida");

    assertEquals(List.of("jane-roe", "jane-doe"), Found.by("alqaida").slugs());
  }

  @Test
  void aDeletedRecordIsNotFound() {
    add("Jane Zyxić");

    leaveTheRecordAsItWas();

    assertEquals(List.of(), Found.by("Zyx").slugs());
  }

  @Test
  void whatIsTakenBackWasNeverFound() {
    given()
        .auth()
        .preemptive()
        .basic("admira", Writing.PASSWORD)
        .contentType(ContentType.JSON)
        .queryParam("dryRun", true)
        .body(
            """
            {"format": "parley-dataset", "formatVersion": 1, "title": "One more",
             "participants": [{"slug": "jane-doe", "kind": "PERSON", "names": [{"text": "Jane Zyxić"}],
               "citations": [{"source": "article-2022-08-26"}]}]}
            """)
        .post("/datasets")
        .then()
        .statusCode(200)
        .body("added.participants", equalTo(1));

    assertEquals(List.of(), Found.by("Zyx").slugs());
  }

  @Test
  void anEmptyIndexIsFilledWithWhatItHeld() {
    List<?> before = entries();
    empty();
    assertEquals(List.of(), Found.by("Kosovo").slugs());

    filling.fill();

    assertTrue(before.size() > 700, before.size() + " entries");
    assertEquals(before, entries());
    assertTrue(isComplete());
  }

  @Test
  void aChangeThatIsTakenInAtTheStartDoesNotHideWhatIsMissing() {
    List<?> before = entries();
    empty();
    long changed =
        (Long)
            entityManager
                .createNativeQuery("select min(id) from meeting", Long.class)
                .getSingleResult();
    IndexFill atStart = new IndexFill(dataSource, types, new SimpleMeterRegistry());

    QuarkusTransaction.requiringNew()
        .run(
            () ->
                atStart.follow(
                    new Derived.Changes(
                        List.of(new Derived.ChangedType("Meeting", 0, List.of(changed))))));

    assertFalse(isComplete());
    filling.fill();
    assertEquals(before, entries());
  }

  /** PostgreSQL would else plan searches for the table as it was: empty. */
  @Test
  void theDatabaseKnowsTheSizeOfAnIndexThatWasFilled() {
    assumeTrue(DatabaseKind.CURRENT == DatabaseKind.POSTGRESQL);
    empty();
    QuarkusTransaction.requiringNew()
        .run(() -> entityManager.createNativeQuery("analyze search_entry").executeUpdate());

    filling.fill();

    Number known =
        (Number)
            entityManager
                .createNativeQuery("select reltuples from pg_class where relname = 'search_entry'")
                .getSingleResult();
    assertTrue(known.intValue() > 700, known + " entries");
  }

  @Test
  void anIndexThatIsHalfFullSaysSoAndIsFilledFromThereOn() throws SQLException {
    List<?> before = entries();
    empty();
    takeInSome();
    assertFalse(isComplete());
    takeInSome();
    add("Jane Zyxić");

    filling.fill();

    assertTrue(isComplete());
    leaveTheRecordAsItWas();
    assertEquals(before, entries());
  }

  private void takeInSome() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      SearchIndex.begin(connection, types.searched().values());
      SearchIndex.fill(connection, types.searched().values());
    }
  }

  private void empty() {
    QuarkusTransaction.requiringNew()
        .run(() -> entityManager.createNativeQuery("delete from search_entry").executeUpdate());
  }

  private static boolean isComplete() {
    return Api.ask("{search(text: \"Kosovo\") {complete}}").getBoolean("search.complete");
  }

  private List<?> entries() {
    return entityManager
        .createNativeQuery(
            "select concat_ws(' ', id, type, precedence, heading, body) from search_entry"
                + " order by id",
            String.class)
        .getResultList();
  }

  private static void add(String name) {
    add("jane-doe", name);
  }

  private static void add(String slug, String name) {
    Writing.change(
        "createParticipant(input: {slug: \"%s\", kind: PERSON, names: [{text: \"%s\"}],"
                .formatted(slug, name)
            + " citations: [{source: \"article-2022-08-26\"}]}) {participant {id}}");
  }

  private static void change(String fields) {
    JsonPath there = Api.ask("{participant(slug: \"jane-doe\") {id version}}");
    Writing.change(
        "updateParticipant(input: {%s, %s}) {participant {id}}"
            .formatted(inVersion(there), fields));
  }

  private static String inVersion(JsonPath participant) {
    return "id: \"%s\", expectedVersion: %d"
        .formatted(
            participant.getString("participant.id"), participant.getInt("participant.version"));
  }
}
