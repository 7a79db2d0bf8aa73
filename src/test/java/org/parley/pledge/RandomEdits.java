package org.parley.pledge;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parley.testsupport.Api;
import org.parley.testsupport.Writing;

/** Edits of pledges, verdicts and conditions, the same for the same seed. */
final class RandomEdits {
  private static final String CITED = "citations: [{source: \"article-2022-08-26\"}]";
  private static final List<String> ASSESSORS = List.of("serbia", "kosovo", "european-union");
  private static final List<String> VERDICTS =
      List.of("PARTLY_FULFILLED", "FULFILLED", "BROKEN", "CONTESTED", "SUPERSEDED", "LAPSED");

  private final String dialogue;
  private final Random random;
  private final List<String> pledges = new ArrayList<>();
  private final List<String> verdicts = new ArrayList<>();

  RandomEdits(long seed) {
    random = new Random(seed);
    dialogue = "edited-talks-" + seed;
    edit(
        "createDialogue(input: {slug: \"%s\", title: \"Talks\", status: ONGOING,"
            + " parties: [\"kosovo\", \"serbia\"], %s}) {dialogue {id}}",
        dialogue, CITED);
    for (int i = 0; i < 4; i++) {
      pledge();
    }
  }

  void make(int edits) {
    for (int i = 0; i < edits; i++) {
      switch (random.nextInt(9)) {
        case 0 -> pledge();
        case 1 -> changeDates();
        case 2 -> moveVerdict();
        case 3 -> deleteVerdict();
        case 4 -> deletePledge();
        case 5 -> move(any(pledges));
        default -> assess();
      }
    }
  }

  /** Makes a pledge which may wait for others; returns its slug. */
  String pledge() {
    String condition =
        random.nextBoolean() || pledges.isEmpty()
            ? ""
            : "condition: {kind: IF, text: \"x\", dependsOn: [\"%s\"]}".formatted(any(pledges));
    String slug =
        edit(
                "createPledge(input: {title: \"Edited\", text: \"x\", form: PRESS_REPORTED,"
                    + " certainty: CONFIRMED, pledgers: [\"serbia\"], madeOn: \"2020\","
                    + " dialogue: %s, deadline: {due: \"%s\"} %s, %s}) {pledge {slug}}",
                anyDialogue(), day(), condition, CITED)
            .getString("data.createPledge.pledge.slug");
    pledges.add(slug);
    return slug;
  }

  private void assess() {
    String date = random.nextInt(5) == 0 ? "" : ", assessedOn: \"" + day() + "\"";
    String assessor = random.nextInt(5) == 0 ? "" : ", assessor: \"" + any(ASSESSORS) + "\"";
    verdicts.add(
        edit(
                "assessPledge(input: {pledge: \"%s\", status: %s %s %s, %s})"
                    + " {pledgeAssessment {id}}",
                any(pledges), any(VERDICTS), date, assessor, CITED)
            .getString("data.assessPledge.pledgeAssessment.id"));
  }

  private void changeDates() {
    change(
        any(pledges),
        "madeOn: \"%s\", deadline: {due: \"%s\"}"
            .formatted(any(List.of("2018", "2019-06-15", "2020")), day()));
  }

  /** Moves a pledge into the dialogue or out of it. */
  void move(String pledge) {
    boolean isIn =
        Api.ask("{pledge(slug: \"" + pledge + "\") {dialogue {id}}}").get("pledge.dialogue")
            != null;
    change(pledge, "dialogue: " + (isIn ? "null" : "\"" + dialogue + "\""));
  }

  private static void change(String pledge, String fields) {
    edit(
        "updatePledge(input: {id: \"%s\", expectedVersion: %d, %s}) {pledge {id}}",
        pledge, version("pledge(slug: \"" + pledge + "\")", "pledge"), fields);
  }

  private void moveVerdict() {
    if (!verdicts.isEmpty()) {
      String verdict = any(verdicts);
      edit(
          "updatePledgeAssessment(input: {id: \"%s\", expectedVersion: %d, pledge: \"%s\","
              + " assessedOn: \"%s\"}) {pledgeAssessment {id}}",
          verdict, versionOf(verdict), any(pledges), day());
    }
  }

  private void deleteVerdict() {
    if (!verdicts.isEmpty()) {
      String verdict = any(verdicts);
      edit(
          "deletePledgeAssessment(input: {id: \"%s\", expectedVersion: %d}) {deletedId}",
          verdict, versionOf(verdict));
      verdicts.remove(verdict);
    }
  }

  /** Deletes a pledge that nothing refers to: one that has just been made. */
  private void deletePledge() {
    String pledge = pledge();
    pledges.remove(pledge);
    edit(
        "deletePledge(input: {id: \"%s\", expectedVersion: %d}) {deletedId}",
        pledge, version("pledge(slug: \"" + pledge + "\")", "pledge"));
  }

  private static int versionOf(String id) {
    return version("node(id: \"" + id + "\")", "node");
  }

  private static int version(String field, String name) {
    String fields = name.equals("node") ? "... on PledgeAssessment {version}" : "version";
    return Api.ask("{" + field + " {" + fields + "}}").getInt(name + ".version");
  }

  /** A day after the pledges were made and before today. */
  String day() {
    return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(900)).toString();
  }

  /** Returns the slug of the dialogue that some of the pledges are of. */
  String dialogue() {
    return dialogue;
  }

  private String anyDialogue() {
    return random.nextInt(4) == 0 ? "null" : "\"" + dialogue + "\"";
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static JsonPath edit(String mutation, Object... values) {
    return Writing.change(mutation.formatted(values));
  }
}
