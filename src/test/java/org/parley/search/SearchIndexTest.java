package org.parley.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.LocalizedText;
import org.parley.model.RecordTypes;
import org.parley.participant.Participant;
import org.parley.participant.ParticipantKind;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

/** Whatever is written can be found as soon as it can be read, and not before. */
@DatabaseTest
class SearchIndexTest {

  @Inject EntityManager entityManager;
  @Inject IndexFill filling;
  @Inject RecordTypes types;
  @Inject DataSource dataSource;

  @AfterEach
  void leaveTheRecordAsItWas() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> Participant.<Participant>list("slug like 'jane-%'").forEach(Participant::delete));
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

    change(jane -> jane.primaryName = "Jane Wvu");

    assertEquals(List.of(), Found.by("Zyxić").slugs());
    assertEquals(List.of("jane-doe"), Found.by("Wvu").slugs());
  }

  @Test
  void aRecordIsFoundByANameThatIsAddedToItsList() {
    add("Jane Zyxić");

    change(jane -> jane.names.add(new LocalizedText("Џејн Вву", "sr-Cyrl", null)));

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
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Participant other = jane("Alqaida");
              other.slug = "jane-roe";
              other.persist();
            });

    assertEquals(List.of("jane-roe", "jane-doe"), Found.by("alqaida").slugs());
  }

  @Test
  void aDeletedRecordIsNotFound() {
    add("Jane Zyxić");

    change(Participant::delete);

    assertEquals(List.of(), Found.by("Zyx").slugs());
  }

  @Test
  void whatIsTakenBackWasNeverFound() {
    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      jane("Jane Zyxić").persistAndFlush();
                      throw new IllegalStateException("Something went wrong");
                    }));

    assertEquals(List.of(), Found.by("Zyx").slugs());
  }

  @Test
  void anEmptyIndexIsFilledWithWhatItHeld() {
    List<?> before = entries();
    empty();
    assertEquals(List.of(), Found.by("Kosovo").slugs());

    filling.fill();

    assertEquals(714, before.size());
    assertEquals(before, entries());
    assertTrue(isComplete());
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
    change(Participant::delete);
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
    QuarkusTransaction.requiringNew().run(() -> jane(name).persist());
  }

  private static Participant jane(String name) {
    Participant jane = new Participant();
    jane.slug = "jane-doe";
    jane.kind = ParticipantKind.PERSON;
    jane.primaryName = name;
    return jane;
  }

  private static void change(Consumer<Participant> change) {
    QuarkusTransaction.requiringNew()
        .run(() -> change.accept(Participant.<Participant>find("slug", "jane-doe").singleResult()));
  }
}
