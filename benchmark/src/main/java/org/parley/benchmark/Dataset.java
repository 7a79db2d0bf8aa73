package org.parley.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.IntFunction;

/**
 * Invented dataset in the format that Parley imports, a record a line, and the same each time. A
 * thousand meetings make a dialogue, which has a hundred participants of its own.
 */
final class Dataset {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate FIRST_DAY = LocalDate.of(1995, 1, 1);
  private static final int MEETINGS = 1_000;
  private static final int PARTICIPANTS = 100;
  private static final int TOPICS = 20;
  private static final int ATTENDING = 5;
  private static final int PLEDGES = 5;

  private final SequenceWriter lines;
  private final int meetings;
  private final int participants;

  private Dataset(SequenceWriter lines, int meetings) {
    this.lines = lines;
    this.meetings = meetings;
    this.participants = Math.max(20, meetings / 10);
  }

  /** Writes the dataset of so many meetings; without any, it has no records. */
  static void write(Path file, int meetings) throws IOException {
    try (SequenceWriter lines =
        JSON.writer().withRootValueSeparator("\n").writeValues(file.toFile())) {
      lines.write(
          JSON.createObjectNode()
              .put("format", "parley-dataset")
              .put("formatVersion", 1)
              .put("title", meetings + " invented meetings"));
      if (meetings > 0) {
        new Dataset(lines, meetings).write();
      }
    }
  }

  private void write() throws IOException {
    write("sources", meetings, this::source);
    write("topics", TOPICS, this::topic);
    write("participants", participants, this::participant);
    write("dialogues", dialogueOf(meetings), this::dialogue);
    write("meetings", meetings, this::meeting);
    write("outcomes", meetings, this::outcome);
    write("pledges", meetings * PLEDGES, this::pledge);
    write("requests", meetings / 3, number -> request(3 * number));
    write("statements", meetings / 2, number -> statement(2 * number));
    write("incidents", meetings / 5, number -> incident(5 * number));
  }

  private void write(String list, int last, IntFunction<InventedRecord> record) throws IOException {
    for (int number = 1; number <= last; number++) {
      lines.write(JSON.createObjectNode().set(list, record.apply(number).fields()));
    }
  }

  private InventedRecord source(int number) {
    return InventedRecord.named("source-" + number)
        .with("publisher", "Publisher " + number % 50)
        .titled("title", "in report " + number)
        .with("url", "https://source-" + number + ".example/")
        .drawn("kind", "NEWS", "PRESS_RELEASE", "GOVERNMENT")
        .with("language", "en");
  }

  private InventedRecord topic(int number) {
    InventedRecord topic = InventedRecord.named("topic-" + number);
    topic.and("labels", topic.part().titled("text", "in general"));
    return number <= 5 ? topic : topic.with("parent", "topic-" + (number % 5 + 1));
  }

  private InventedRecord participant(int number) {
    InventedRecord participant =
        InventedRecord.named("participant-" + number)
            .drawn("kind", "PERSON", "STATE", "INSTITUTION", "COMMUNITY")
            .told("description");
    participant.and("names", participant.part().with("text", "Delegation " + number));
    return cited(participant, (number - 1) / PARTICIPANTS * MEETINGS + 1);
  }

  private InventedRecord dialogue(int number) {
    int meeting = (number - 1) * MEETINGS + 1;
    return cited(
        InventedRecord.named("dialogue-" + number)
            .titled("title", "in talks " + number)
            .with("status", "ONGOING")
            .told("mandate")
            .withList("parties", participant(meeting, 0), participant(meeting, 1)),
        meeting);
  }

  private InventedRecord meeting(int number) {
    InventedRecord meeting =
        InventedRecord.named("meeting-" + number)
            .titled("title", "at meeting " + number)
            .with("dialogue", "dialogue-" + dialogueOf(number))
            .drawn("status", "HELD", "HELD", "HELD", "PARTLY_HELD", "CANCELLED")
            .drawn("format", "JOINT", "BILATERAL", "SHUTTLE")
            .drawn("level", "TECHNICAL", "HIGH_LEVEL", "CHIEF_NEGOTIATORS")
            .dated("held", day(number))
            .drawn("city", "Geneva", "Bern", "Lausanne")
            .with("countryCode", "CH")
            .told("summary")
            .withList("topics", "topic-" + (number % TOPICS + 1));
    int first = meeting.draw(PARTICIPANTS);
    for (int attending = 0; attending < ATTENDING; attending++) {
      meeting.and(
          "participations",
          meeting
              .part()
              .with("participant", participant(number, first + attending))
              .drawn("role", "DELEGATION_HEAD", "DELEGATE", "MEDIATOR", "OBSERVER")
              .with("attendance", "PRESENT"));
    }
    return cited(meeting, number);
  }

  private InventedRecord outcome(int meeting) {
    return cited(
        InventedRecord.named("outcome-" + meeting)
            .with("meeting", "meeting-" + meeting)
            .drawn("kind", "AGREEMENT", "JOINT_STATEMENT", "PROGRESS")
            .titled("title", "agreed at meeting " + meeting)
            .told("text")
            .with("textAvailability", "AVAILABLE")
            .with("certainty", "CONFIRMED")
            .dated("reachedOn", day(meeting)),
        meeting);
  }

  private InventedRecord pledge(int number) {
    int meeting = (number - 1) / PLEDGES + 1;
    LocalDate made = day(meeting);
    InventedRecord pledge =
        InventedRecord.named("pledge-" + number)
            .titled("title", "by pledge " + number)
            .told("text")
            .drawn("form", "JOINT_STATEMENT", "JOINT_CONCLUSIONS", "PUBLIC_STATEMENT")
            .with("certainty", "CONFIRMED")
            .with("meeting", "meeting-" + meeting)
            .with("outcome", "outcome-" + meeting)
            .dated("madeOn", made)
            .withList("topics", "topic-" + (number % TOPICS + 1));
    int pledger = pledge.draw(PARTICIPANTS);
    pledge
        .withList("pledgers", participant(meeting, pledger))
        .withList("beneficiaries", participant(meeting, pledger + 1));
    if (pledge.draw(5) < 3) {
      pledge.with("deadline", pledge.part().dated("due", made.plusDays(30 + pledge.draw(1500))));
    }
    if (pledge.draw(10) == 0 && number < meetings * PLEDGES) {
      // Which may be in the next part of the import.
      String next = "pledge-" + (number + 1);
      pledge.with(
          "condition",
          pledge.part().drawn("kind", "IF", "AFTER").told("text").withList("dependsOn", next));
    }
    if (pledge.draw(5) == 0) {
      InventedRecord before = pledge.part().drawn("status", "PENDING", "IN_PROGRESS", "POSTPONED");
      InventedRecord after = pledge.part().drawn("status", "FULFILLED", "BROKEN", "CONTESTED");
      String assessor = participant(meeting, pledger + 2);
      pledge
          .and("assessments", verdict(before, assessor, made.plusDays(60), meeting))
          .and("assessments", verdict(after, assessor, made.plusDays(400), meeting));
    }
    return cited(pledge, meeting);
  }

  private InventedRecord verdict(
      InventedRecord verdict, String assessor, LocalDate day, int meeting) {
    return cited(
        verdict
            .with("assessor", assessor)
            .dated("assessedOn", day.plusDays(verdict.draw(300)))
            .told("note"),
        meeting);
  }

  private InventedRecord request(int meeting) {
    return cited(
        InventedRecord.named("request-" + meeting)
            .titled("title", "by request " + meeting)
            .told("text")
            .withList("requesters", participant(meeting, 0))
            .withList("addressees", participant(meeting, 1))
            .with("meeting", "meeting-" + meeting)
            .dated("madeOn", day(meeting)),
        meeting);
  }

  private InventedRecord statement(int meeting) {
    InventedRecord statement = InventedRecord.named("statement-" + meeting);
    return cited(
        statement
            .with("speaker", participant(meeting, statement.draw(PARTICIPANTS)))
            .with("kind", "QUOTE")
            .told("text")
            .with("language", "en")
            .dated("madeOn", day(meeting))
            .with("certainty", "CONFIRMED")
            .with("meeting", "meeting-" + meeting),
        meeting);
  }

  private InventedRecord incident(int meeting) {
    return cited(
        InventedRecord.named("incident-" + meeting)
            .drawn("kind", "CLASH", "VOTE", "ARREST", "BARRICADES")
            .titled("title", "after meeting " + meeting)
            .told("text")
            .dated("occurred", day(meeting).plusDays(3))
            .with("dialogue", "dialogue-" + dialogueOf(meeting))
            .withList("actors", participant(meeting, 0)),
        meeting);
  }

  /** Adds a citation of one of the sources from about the time of a meeting. */
  private InventedRecord cited(InventedRecord record, int meeting) {
    String source = "source-" + ((meeting + record.draw(10)) % meetings + 1);
    return record.and(
        "citations",
        record.part().with("source", source).with("locator", "p. " + (1 + record.draw(90))));
  }

  /** Returns the slug of one of those who meet in the dialogue of a meeting. */
  private String participant(int meeting, int number) {
    int before = (dialogueOf(meeting) - 1) * PARTICIPANTS;
    return "participant-" + ((before + number % PARTICIPANTS) % participants + 1);
  }

  private static int dialogueOf(int meeting) {
    return (meeting - 1) / MEETINGS + 1;
  }

  private static LocalDate day(int meeting) {
    return FIRST_DAY.plusDays((meeting - 1) % MEETINGS * 10L);
  }
}
