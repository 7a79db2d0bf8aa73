package org.parley.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.read.CountingDatabase;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.SampleRecord;
import org.parley.testsupport.Writing;

/** Calendar programs show the meetings of a dialogue and the deadlines of its pledges. */
@DatabaseTest
@TestProfile(Writing.class)
class CalendarTest {
  private static final String CALENDAR = "/datasets/belgrade-pristina-dialogue.ics";
  private static final Pattern EVENT =
      Pattern.compile("BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", Pattern.DOTALL);
  private static final String CITED = "citations: [{source: \"article-2022-08-26\"}]";

  @Inject CountingDatabase database;

  @Test
  void aMeetingIsAnEventOfItsDayWithPlaceParticipantsAndPage() {
    String event = event(CALENDAR, "/meetings/bp-2022-08-18");

    assertEquals("20220818", property(event, "DTSTART;VALUE=DATE"));
    assertEquals("20220819", property(event, "DTEND;VALUE=DATE"), "the day after, exclusive");
    assertEquals("Crisis meeting on plates and documents", property(event, "SUMMARY"));
    assertEquals("Brussels", property(event, "LOCATION"));
    assertFalse(event.contains("GEO:"), "its position is not recorded");
    assertEquals("CONFIRMED", property(event, "STATUS"));
    assertEquals("TRANSPARENT", property(event, "TRANSP"), "nobody is busy");
    assertEquals("0", property(event, "SEQUENCE"));
    assertTrue(property(event, "URL").startsWith("http://localhost:"));
    assertEquals(property(event, "DTSTAMP"), property(event, "LAST-MODIFIED"));
    String text = property(event, "DESCRIPTION");
    assertTrue(text.startsWith("Date: 18 August 2022.\\nStatus: held.\\n"), text);
    assertTrue(text.contains("Aleksandar Vučić (principal)\\; Albin Kurti (principal)"), text);
  }

  @Test
  void everyMeetingAndEveryDatedDeadlineIsAnEventWithAnIdOfItsOwn() {
    List<String> events = events(text(CALENDAR));

    Map<String, String> dialogues = new HashMap<>();
    SampleRecord.all("meetings")
        .forEach(meeting -> dialogues.put(slug(meeting), meeting.path("dialogue").asText()));
    Set<String> others = Set.of("", "washington-track-2020");
    assertEquals(
        dialogues.values().stream().filter(dialogue -> !others.contains(dialogue)).count(),
        count(events, "CATEGORIES:Meeting"));
    assertEquals(
        SampleRecord.all("pledges").stream()
            .filter(pledge -> pledge.path("deadline").has("due"))
            .map(
                pledge ->
                    dialogues.getOrDefault(
                        pledge.path("meeting").asText(), pledge.path("dialogue").asText()))
            .filter(dialogue -> !others.contains(dialogue))
            .count(),
        count(events, "CATEGORIES:Deadline"));
    Set<String> ids = new HashSet<>();
    events.forEach(event -> ids.add(property(event, "UID")));
    assertEquals(events.size(), ids.size());
  }

  private static String slug(JsonNode record) {
    return record.path("slug").asText();
  }

  private static long count(List<String> events, String line) {
    return events.stream().filter(event -> event.contains("\r\n" + line)).count();
  }

  @Test
  void aMeetingKnownToTheMonthSpansTheMonthAndSaysSo() {
    String event = event(CALENDAR, "/meetings/bp-2018-11");

    assertEquals("20181101", property(event, "DTSTART;VALUE=DATE"));
    assertEquals("20181201", property(event, "DTEND;VALUE=DATE"));
    assertTrue(
        property(event, "DESCRIPTION")
            .startsWith(
                "Date: November 2018\\, known to the month only."
                    + " The entry spans all possible days."));
  }

  @ParameterizedTest
  @CsvSource({
    "meetings/bp-2012-third, 'Date: an unknown day between 8 November 2012 and 10 December 2012.'",
    "meetings/bp-2022-08-24-pristina, 'Date: perhaps 24 August 2022.'",
    "meetings/bp-2022-08-27, 'Date: 19 August 2022 to 27 August 2022.'",
    "pledges/pl21-kfor, 'Deadline: about 16 October 2021.'",
    "pledges/dual-numbering-2016, 'Deadline: 2018, known to the year only.'",
  })
  void aDateIsInWordsNoMoreExactThanItsSource(String record, String words) {
    String text = property(event(CALENDAR, "/" + record), "DESCRIPTION").replace("\\,", ",");
    assertTrue(text.startsWith(words), text);
  }

  @Test
  void aDeadlineKnownToTheSecondIsATimeOfItsPlace() {
    String event = event(CALENDAR, "/pledges/pl21-police");

    assertEquals("20211002T160000", property(event, "DTSTART"));
    assertFalse(event.contains("DTEND"));
  }

  @Test
  void aDeadlineOfAugust2022NamesThePledgersAndTheNoteOnAContestedName() {
    String event = event(CALENDAR, "/pledges/postpone-2022-07-31");

    assertEquals("20220901", property(event, "DTSTART;VALUE=DATE"));
    assertTrue(property(event, "SUMMARY").startsWith("Due: "));
    String text = property(event, "DESCRIPTION");
    assertTrue(text.contains("Pledged by: Government of Kosovo*"), text);
    assertTrue(text.contains("\\n* Kosovo: This designation is without prejudice"), text);
  }

  @Test
  void linesHave75OctetsAtMostAndNoCharacterIsCut() {
    dialogue("folded");
    String title = "Дијалог 🕊️ ".repeat(20).trim();
    meeting("folded", title, "2022-08-18");
    String calendar = text("/datasets/folded.ics");

    for (String line : calendar.split("\r\n")) {
      assertTrue(line.getBytes(UTF_8).length <= 75, line);
      assertEquals(line, new String(line.getBytes(UTF_8), UTF_8));
      assertFalse(line.contains("\uFFFD"), line);
    }
    assertEquals(title, property(events(calendar).get(0), "SUMMARY"));
  }

  @Test
  void hostileTextStaysWithinItsProperty() {
    dialogue("hostile");
    meeting(
        "hostile",
        "a,b;c\\\\d]]> \\u202Eevil",
        "2022-08-18",
        "summary: \"one\\r\\nEND:VEVENT\\rtwo\\u0007\"");
    String calendar = text("/datasets/hostile.ics");

    assertEquals(1, events(calendar).size());
    String event = events(calendar).get(0);
    assertEquals("a\\,b\\;c\\\\d]]> evil", property(event, "SUMMARY"));
    assertTrue(property(event, "DESCRIPTION").contains("\\none\\nEND:VEVENT\\ntwo\\n"), event);
    assertFalse(calendar.replace("\r\n", "").matches("(?s).*\\p{Cc}.*"));
  }

  @Test
  void aPositionHasNoExponent() {
    dialogue("located");
    meeting(
        "located", "Talks", "2022-08-18", "coordinates: {latitude: 50.8467, longitude: -0.00012}");

    String event = events(text("/datasets/located.ics")).get(0);

    assertEquals("50.8467;-0.00012", property(event, "GEO"));
  }

  @Test
  void aChangeKeepsTheIdAndRaisesSequenceAndTimes() {
    dialogue("moved");
    meeting("moved", "Talks", "2022-08-18");
    String before = events(text("/datasets/moved.ics")).get(0);
    Instant moment = Instant.now();
    Writing.change(
        "updateMeeting(input: {id: \"moved-meeting\", expectedVersion: 0, held: \"2022-08-19\"})"
            + " {meeting {slug}}");
    String after = events(text("/datasets/moved.ics")).get(0);

    assertEquals(property(before, "UID"), property(after, "UID"));
    assertEquals(property(before, "CREATED"), property(after, "CREATED"));
    assertEquals("1", property(after, "SEQUENCE"));
    assertEquals("20220819", property(after, "DTSTART;VALUE=DATE"));
    String past = text("/datasets/moved.ics?recordedBefore=" + moment);
    assertEquals(before, events(past).get(0), "as it was recorded before");
  }

  @ParameterizedTest
  @CsvSource({
    "ANNOUNCED, TENTATIVE",
    "POSTPONED, CANCELLED",
    "CANCELLED, CANCELLED",
    "HELD, CONFIRMED"
  })
  void theStatusOfAMeetingIsThatOfItsEvent(String status, String expected) {
    String slug = "status-" + status.toLowerCase(Locale.ROOT);
    dialogue(slug);
    Writing.change(
        "createMeeting(input: {slug: \"%s\", dialogue: \"%s\", title: \"Talks\", status: %s, held: \"2022-08-18\", %s}) {meeting {slug}}"
            .formatted(slug, slug, status, CITED));
    assertEquals(expected, property(events(text("/datasets/" + slug + ".ics")).get(0), "STATUS"));
  }

  @Test
  void aVerdictOnAPledgeIsAChangeOfItsDeadline() {
    dialogue("verdict-in-calendar");
    Writing.change(
        ("createPledge(input: {slug: \"verdict-in-calendar\", dialogue: \"verdict-in-calendar\", title: \"Plates\","
                + " text: \"Plates\", form: UNILATERAL_DECISION, certainty: CONFIRMED,"
                + " pledgers: [\"serbia\"], deadline: {due: \"2022-10-31\"}, %s}) {pledge {slug}}")
            .formatted(CITED));
    String before = events(text("/datasets/verdict-in-calendar.ics")).get(0);
    Writing.change(
        "assessPledge(input: {pledge: \"verdict-in-calendar\", status: CONTESTED, note: \"Test\","
            + " assessedOn: \"2026-06-30\", "
            + CITED
            + "}) {pledgeAssessment {id}}");
    String after = events(text("/datasets/verdict-in-calendar.ics")).get(0);

    assertTrue(property(after, "DESCRIPTION").contains("Status: contested."), after);
    assertNotEquals(before, after);
    assertEquals(property(before, "UID"), property(after, "UID"));
  }

  @Test
  void headAndIfNoneMatchSaveTheCalendar() {
    String tag =
        given()
            .head(CALENDAR)
            .then()
            .statusCode(200)
            .header("Content-Type", "text/calendar; charset=utf-8")
            .header("Content-Disposition", matchesPattern("attachment; .*\\.ics\""))
            .body(emptyString())
            .extract()
            .header("ETag");
    given().header("If-None-Match", tag).get(CALENDAR).then().statusCode(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-dialogue.ics", "serbia.ics", ".ics", "no-such-dialogue.atom"})
  void whatIsNoDialogueIsRefused(String file) {
    given()
        .get("/datasets/" + file)
        .then()
        .statusCode(404)
        .header("Content-Disposition", equalTo(null))
        .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
  }

  @Test
  void whatIsNoTimeIsRefused() {
    given()
        .get(CALENDAR + "?recordedBefore=yesterday")
        .then()
        .statusCode(400)
        .body("errors[0].extensions.argument", equalTo("recordedBefore"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ics", "atom"})
  void statementsDoNotGrowWithTheNumberOfRecords(String format) {
    dialogue("counted-" + format);
    meeting("counted-" + format, "Talks", "2022-08-18");
    database.takeCount();
    text("/datasets/counted-" + format + "." + format);
    int forOne = database.takeCount();
    text("/datasets/belgrade-pristina-dialogue." + format);
    int forMany = database.takeCount();

    // The pledges of the larger one, their lists and times, and the dialogues within it.
    assertTrue(forMany <= forOne + 4, forOne + " statements for one, " + forMany + " for all");
    assertTrue(forMany <= 20, forMany + " statements");
  }

  private static void dialogue(String slug) {
    Writing.change(
        "createDialogue(input: {slug: \"%s\", title: \"Talks\", status: ONGOING, %s}) {dialogue {slug}}"
            .formatted(slug, CITED));
  }

  private static void meeting(String dialogue, String title, String held, String... more) {
    Writing.change(
        "createMeeting(input: {slug: \"%s-meeting\", dialogue: \"%s\", title: \"%s\", status: HELD, held: \"%s\", %s, %s}) {meeting {slug}}"
            .formatted(dialogue, dialogue, title, held, CITED, String.join(", ", more)));
  }

  private static String event(String calendar, String page) {
    return events(text(calendar)).stream()
        .filter(event -> property(event, "URL").endsWith(page))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the content of the events, unfolded. */
  private static List<String> events(String calendar) {
    String unfolded = calendar.replace("\r\n ", "");
    assertTrue(unfolded.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    assertTrue(unfolded.endsWith("END:VCALENDAR\r\n"));
    return EVENT.matcher(unfolded).results().map(event -> event.group(1)).toList();
  }

  private static String property(String event, String name) {
    return Arrays.stream(event.split("\r\n"))
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is missing in " + event));
  }

  private static String text(String path) {
    return new String(given().get(path).then().statusCode(200).extract().asByteArray(), UTF_8);
  }
}
