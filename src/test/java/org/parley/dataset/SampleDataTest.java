package org.parley.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.TestTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.incident.CasualtyCount;
import org.parley.incident.Incident;
import org.parley.meeting.Meeting;
import org.parley.model.DatePrecision;
import org.parley.model.LocalizedText;
import org.parley.model.NameKind;
import org.parley.model.RecordTypes;
import org.parley.model.Revisions;
import org.parley.model.SluggedRecord;
import org.parley.participant.Participant;
import org.parley.participant.StatusPosition;
import org.parley.pledge.Pledge;
import org.parley.pledge.PledgeStatus;
import org.parley.refusal.Refusals;
import org.parley.security.Caller;
import org.parley.security.Role;
import org.parley.testsupport.DatabaseTest;
import org.parley.write.Draft.Effect;
import org.parley.write.LoadProgress;

@DatabaseTest
class SampleDataTest {

  private static final Map<String, Long> COUNTS =
      Map.ofEntries(
          Map.entry("source", 197L),
          Map.entry("topic", 26L),
          Map.entry("participant", 81L),
          Map.entry("affiliation", 55L),
          Map.entry("dialogue", 4L),
          Map.entry("meeting", 77L),
          Map.entry("participation", 242L),
          Map.entry("outcome", 79L),
          Map.entry("pledge", 162L),
          Map.entry("pledge_assessment", 113L),
          Map.entry("request", 22L),
          Map.entry("statement", 48L),
          Map.entry("incident", 18L),
          Map.entry("citation", 1502L));

  @Inject EntityManager entityManager;
  @Inject SampleData sampleData;
  @Inject DatasetImporter importer;
  @Inject Revisions revisions;
  @Inject RecordTypes types;

  @Test
  void theWholeRecordIsThereAfterTheStart() {
    assertEquals(new TreeMap<>(COUNTS), counts());
  }

  @Test
  void aSecondStartChangesNothing() {
    sampleData.loadAtStart(new StartupEvent());

    assertEquals(new TreeMap<>(COUNTS), counts());
  }

  @Test
  void theSampleRecordLoadedAgainChangesNothing() throws IOException {
    long before = revisions.latest();
    try (InputStream json = getClass().getResourceAsStream("/datasets/belgrade-pristina.json")) {
      Loaded loaded = importer.load(DatasetReader.read(json, types));
      assertEquals(0, loaded.counts().get(Effect.CHANGED).values().stream().mapToInt(n -> n).sum());
      assertEquals(113, loaded.counts().get(Effect.UNCHANGED).get("assessments"));
    }
    assertEquals(new TreeMap<>(COUNTS), counts());
    assertEquals(before, revisions.latest());
  }

  @Test
  void theSampleRecordLoadedInBatchesChangesNothing() throws IOException {
    long before = revisions.latest();
    try (InputStream json = getClass().getResourceAsStream("/datasets/belgrade-pristina.json")) {
      Caller admin = new Caller("admira", Set.of(Role.ADMIN.id()));
      Loaded loaded = importer.loadInBatches(json, 100, admin, LoadProgress.NONE);
      assertEquals(827, loaded.total());
    }
    assertEquals(before, revisions.latest());
  }

  @Test
  void aRefusedDatasetLeavesNothingBehind() throws IOException {
    String broken;
    try (InputStream json = getClass().getResourceAsStream("/datasets/belgrade-pristina.json")) {
      broken = new String(json.readAllBytes(), StandardCharsets.UTF_8);
    }
    // A source that comes first and is new, and an incident that comes last and is broken.
    InputStream dataset =
        new ByteArrayInputStream(
            broken
                .replace("article-2022-08-26", "article-renamed")
                .replace("\"central-bank-kosovo\"]", "\"nobody\"]")
                .getBytes(StandardCharsets.UTF_8));

    assertThrows(Refusals.class, () -> importer.load(DatasetReader.read(dataset, types)));

    assertEquals(new TreeMap<>(COUNTS), counts());
  }

  @Test
  void idsFollowTheFile() {
    assertEquals(
        "article-2022-08-26",
        entityManager
            .createQuery("select slug from Source order by id", String.class)
            .setMaxResults(1)
            .getSingleResult());
  }

  @Test
  @TestTransaction
  void aMeetingOnAnUnknownDayKeepsItsRange() {
    Meeting meeting = find(Meeting.class, "bp-2012-third");

    assertEquals("[2012-11-08..2012-12-10]", meeting.held.edtf());
    assertEquals(DatePrecision.RANGE, meeting.held.precision());
    assertEquals(LocalDate.of(2012, 11, 8), meeting.held.earliest());
    assertEquals(LocalDate.of(2012, 12, 10), meeting.held.latest());
    assertEquals("After 7 November and before 10 December 2012.", meeting.dateNote);
  }

  @Test
  @TestTransaction
  void pledgesMayWaitForEachOther() {
    Pledge kosovo = find(Pledge.class, "wa-moratorium-kosovo");
    Pledge serbia = find(Pledge.class, "wa-moratorium-serbia");

    assertEquals(List.of(serbia), kosovo.condition.dependsOn);
    assertEquals(List.of(kosovo), serbia.condition.dependsOn);
    assertEquals("washington-track-2020", kosovo.dialogue.slug);
  }

  @Test
  @TestTransaction
  void aDisputedDesignationIsWhole() {
    Participant kosovo = find(Participant.class, "kosovo");

    assertEquals("Kosovo", kosovo.primaryName);
    assertTrue(
        kosovo.names.contains(
            new LocalizedText("Kosovo*", "en", NameKind.STATUS_NEUTRAL_DESIGNATION)));
    assertTrue(kosovo.disputed);
    assertTrue(kosovo.designationNote.contains("UNSC 1244"));
    assertEquals("b92-2012-02-text", kosovo.designationSource.slug);
    assertEquals(
        List.of("kosovo", "serbia", "european-union"),
        kosovo.statusPositions.stream()
            .map(StatusPosition::heldBy)
            .map(holder -> holder.slug)
            .toList());
  }

  @Test
  @TestTransaction
  void aDeadlineMayBeAMoment() {
    Pledge pledge = find(Pledge.class, "pl21-police");

    assertNotNull(pledge.deadline);
    assertEquals("2021-10-02T16:00:00", pledge.deadline.due().edtf());
    assertEquals(DatePrecision.TIME, pledge.deadline.due().precision());
    assertEquals("From 08:00 to 16:00 on 2 October", pledge.deadline.text());
  }

  @Test
  @TestTransaction
  void countsOfCasualtiesMayDisagree() {
    Incident clashes = find(Incident.class, "inc-zvecan-2023");

    assertEquals(
        List.of(30, 25, 41, 50), clashes.casualties.stream().map(CasualtyCount::injured).toList());
    assertEquals("11 Italian, 19 Hungarian", clashes.casualties.get(0).detail());
    assertEquals("rfp-2023-05-kfor", clashes.casualties.get(0).source().slug);
  }

  @Test
  void thePresentStatusIsTheLatestVerdict() {
    assertEquals(PledgeStatus.PARTLY_FULFILLED, find(Pledge.class, "fom-2011").currentStatus);
    assertEquals(
        86L, Pledge.count("currentStatus", PledgeStatus.NOT_ASSESSED), "pledges not assessed");
  }

  private <T extends SluggedRecord> T find(Class<T> type, String slug) {
    return entityManager
        .createQuery("from " + type.getSimpleName() + " where slug = :slug", type)
        .setParameter("slug", slug)
        .getSingleResult();
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : COUNTS.keySet()) {
      Object count =
          entityManager.createNativeQuery("select count(*) from " + table).getSingleResult();
      counts.put(table, ((Number) count).longValue());
    }
    return counts;
  }
}
