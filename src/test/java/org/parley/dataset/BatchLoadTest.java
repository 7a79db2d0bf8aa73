package org.parley.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.csv.CsvImporter;
import org.parley.csv.CsvMapping;
import org.parley.model.RecordTypes;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.refusal.Refusals;
import org.parley.security.Caller;
import org.parley.security.Role;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;
import org.parley.write.Draft.Effect;
import org.parley.write.LoadProgress;

/** Datasets that are too large to be stored at once. */
@DatabaseTest
@TestProfile(Writing.class)
class BatchLoadTest {
  private static final Caller ADMIN = new Caller("admira", Set.of(Role.ADMIN.id()));

  private static final String HEADER =
      "{\"format\": \"parley-dataset\", \"formatVersion\": 1, \"title\": \"T\"}\n";

  @Inject DatasetImporter importer;
  @Inject CsvImporter csv;
  @Inject RecordTypes types;

  @Test
  void aRecordWaitsForThoseOfLaterBatchesThatItRefersTo() {
    String lines =
        """
        {"topics": {"slug": "batch-a", "labels": [{"text": "A"}], "parent": "batch-b"}}
        {"topics": {"slug": "batch-b", "labels": [{"text": "B"}], "parent": "batch-d"}}
        {"topics": {"slug": "batch-c", "labels": [{"text": "C"}]}}
        {"topics": {"slug": "batch-d", "labels": [{"text": "D"}], "parent": "energy"}}
        {"topics": {"slug": "batch-e", "labels": [{"text": "E"}]}}
        """;
    List<Integer> stored = new ArrayList<>();

    Loaded loaded = load(lines, 1, stored);

    assertEquals(5, loaded.counts().get(Effect.ADDED).get("topics"));
    // Two wait until the fourth is there.
    assertEquals(List.of(0, 0, 1, 4, 5), stored.subList(0, 5));
    assertEquals(
        "batch-d",
        Api.ask("{topic(slug: \"batch-b\") {parent {slug}}}").getString("topic.parent.slug"));
    assertEquals(5, load(lines, 2, stored).counts().get(Effect.UNCHANGED).get("topics"));
  }

  @Test
  void whatComesBeforeAProblemStaysStored() {
    String lines =
        """
        {"topics": {"slug": "batch-kept", "labels": [{"text": "Kept"}]}}
        {"topics": {"slug": "batch-waits", "labels": [{"text": "Waits"}], "parent": "nowhere"}}
        {"topics": {"slug": "batch-after", "labels": [{"text": "After"}]}}
        {"topics": {"slug": "batch-wrong", "label": "No such field"}}
        """;

    Refusals refusals = assertThrows(Refusals.class, () -> load(lines, 2, new ArrayList<>()));

    assertEquals(1, refusals.stored());
    assertEquals(
        List.of("topics[batch-wrong].label"),
        refusals.all().stream().map(Refusal::argument).toList());
    assertEquals(
        "batch-kept", Api.ask("{topic(slug: \"batch-kept\") {slug}}").getString("topic.slug"));
    assertNull(Api.ask("{topic(slug: \"batch-after\") {slug}}").getString("topic"));
  }

  @Test
  void aReferenceToNothingIsRefusedAtTheEnd() {
    String lines =
        """
        {"topics": {"slug": "batch-lost", "labels": [{"text": "Lost"}], "parent": "nowhere"}}
        {"topics": {"slug": "batch-last", "labels": [{"text": "Last"}]}}
        """;

    Refusals refusals = assertThrows(Refusals.class, () -> load(lines, 1, new ArrayList<>()));

    assertEquals("topics[batch-lost].parent", refusals.all().get(0).argument());
    assertEquals(1, refusals.stored());
  }

  @Test
  void theHeaderComesFirst() {
    InputStream json =
        bytes(
            "{\"topics\": [{\"slug\": \"batch-early\", \"labels\": [{\"text\": \"E\"}]}],"
                + " \"format\": \"parley-dataset\", \"formatVersion\": 1, \"title\": \"T\"}");

    assertThrows(Refusal.class, () -> importer.loadInBatches(json, 1, ADMIN, LoadProgress.NONE));

    assertNull(Api.ask("{topic(slug: \"batch-early\") {slug}}").getString("topic"));
  }

  @Test
  void aDatasetThatIsReadInPartsIsStoredAsAWhole() {
    String lines =
        """
        {"topics": {"slug": "part-a", "labels": [{"text": "A"}], "parent": "part-c"}}
        {"topics": {"slug": "part-b", "labels": [{"text": "B"}]}}
        {"topics": {"slug": "part-c", "labels": [{"text": "C"}]}}
        """;
    List<Integer> reached = new ArrayList<>();
    int before = changes();

    assertEquals(3, together(lines, true, reached).counts().get(Effect.ADDED).get("topics"));
    assertEquals(before, changes());
    assertEquals(List.of(1, 2, 3), reached);

    assertEquals(3, together(lines, false, reached).counts().get(Effect.ADDED).get("topics"));
    assertEquals(before + 3, changes());
    List<String> moments =
        Stream.of("part-a", "part-b", "part-c")
            .map(slug -> "{topic(slug: \"" + slug + "\") {history {nodes {at}}}}")
            .map(query -> Api.ask(query).getString("topic.history.nodes[0].at"))
            .toList();
    assertEquals(1, Set.copyOf(moments).size(), moments::toString);
  }

  @Test
  void problemsOfAllPartsAreToldAndNothingIsStored() {
    String lines =
        """
        {"topics": {"slug": "parted-a", "labels": [{"text": "A"}]}}
        {"topics": {"slug": "parted-b", "labels": [{"text": "B"}], "parent": "parted-d"}}
        {"topics": {"slug": "parted-c", "label": "C"}}
        {"topics": {"slug": "parted-d", "labels": [{"text": "D"}], "parent": "parted-c"}}
        {"topics": {"slug": "parted-e", "labels": [{"text": "E"}], "parent": "nowhere"}}
        {"topics": {"slug": "parted-a", "labels": [{"text": "A again"}]}}
        {"topics": {"slug": "parted-f", "labels": [{"text": 6}], "parent": "parted-d"}}
        """;
    int before = changes();

    Refusals refusals =
        assertThrows(Refusals.class, () -> together(lines, false, new ArrayList<>()));

    assertEquals(
        List.of(
            "topics[parted-a].slug",
            "topics[parted-c].label",
            "topics[parted-e].parent",
            "topics[parted-f].labels[0].text"),
        refusals.all().stream().map(Refusal::argument).sorted().toList());
    assertEquals(before, changes());
    assertNull(Api.ask("{topic(slug: \"parted-a\") {slug}}").getString("topic"));
  }

  @Test
  void theHeaderOfADatasetThatIsStoredAsAWholeMayComeLast() {
    String json =
        """
        {"topics": [{"slug": "late-a", "labels": [{"text": "A"}]},
          {"slug": "late-b", "labels": [{"text": "B"}]}],
         "format": "parley-dataset", "formatVersion": %d, "title": "T"}
        """;
    int before = changes();

    assertThrows(
        Refusal.class,
        () -> importer.loadTogether(read(json.formatted(7)), 1, ADMIN, false, LoadProgress.NONE));
    assertEquals(before, changes());

    importer.loadTogether(read(json.formatted(1)), 1, ADMIN, false, LoadProgress.NONE);
    assertEquals(before + 2, changes());
  }

  @Test
  void rowsBeforeAProblemStayStoredAndTheFileGoesOnFromThere() {
    String rows =
        """
        slug,labels.en,parent
        rows-a,A,rows-b
        rows-b,B,energy
        rows-c,,
        rows-d,D,
        """;

    Refusals refusals = assertThrows(Refusals.class, () -> loadRows("topics", rows, 2));

    assertEquals(2, refusals.stored());
    assertEquals(
        List.of("line 4, column \"labels.en\""),
        refusals.all().stream().map(Refusal::argument).toList());
    assertNull(Api.ask("{topic(slug: \"rows-d\") {slug}}").getString("topic"));

    Loaded loaded = loadRows("topics", rows.replace("rows-c,", "rows-c,C"), 2);

    assertEquals(2, loaded.counts().get(Effect.ADDED).get("topics"));
    assertEquals(2, loaded.counts().get(Effect.UNCHANGED).get("topics"));
  }

  @Test
  void rowsOfOneRecordAreStoredTogetherWhereverTheyStand() {
    String lines =
        """
        {"dialogues": {"slug": "rows-talks", "title": "Talks", "status": "ONGOING",
          "citations": [{"source": "article-2022-08-26"}]}}
        {"meetings": {"slug": "rows-first", "title": "First", "status": "ANNOUNCED", "held": "2030",
          "dialogue": "rows-talks", "citations": [{"source": "article-2022-08-26"}]}}
        {"meetings": {"slug": "rows-second", "title": "Second", "status": "ANNOUNCED", "held": "2031",
          "dialogue": "rows-talks", "citations": [{"source": "article-2022-08-26"}]}}
        """;
    load(lines, 100, new ArrayList<>());
    String rows =
        """
        meeting,participant,role,attendance
        rows-first,serbia,PRINCIPAL,EXPECTED
        rows-second,serbia,PRINCIPAL,EXPECTED
        rows-first,kosovo,PRINCIPAL,EXPECTED
        """;

    Loaded loaded = loadRows("participations", rows, 1);

    assertEquals(2, loaded.counts().get(Effect.CHANGED).get("meetings"));
    assertEquals(
        List.of("serbia", "kosovo"),
        Api.ask("{meeting(slug: \"rows-first\") {participations {participant {slug}}}}")
            .getList("meeting.participations.participant.slug"));
  }

  @Test
  void aTextInAnotherEncodingIsRefusedWhereverItBegins() {
    byte[] rows =
        ("slug,labels.en\n" + "rows-many,Many\n".repeat(2_000) + "rows-odd,Caf\u00e9\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    int before = changes();

    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                csv.load(
                    new ByteArrayInputStream(rows),
                    "topics",
                    CsvMapping.NONE,
                    ADMIN,
                    false,
                    LoadProgress.NONE));

    assertEquals(ErrorCode.BAD_REQUEST, refusal.code());
    assertEquals(before, changes());
  }

  private Loaded loadRows(String list, String rows, int size) {
    return csv.loadInBatches(bytes(rows), list, CsvMapping.NONE, size, ADMIN, LoadProgress.NONE);
  }

  private static int changes() {
    return Api.ask("{changes {totalCount}}").getInt("changes.totalCount");
  }

  private Loaded together(String lines, boolean onTrial, List<Integer> reached) {
    reached.clear();
    return importer.loadTogether(
        read(HEADER + lines), 1, ADMIN, onTrial, (done, read, isAll) -> reached.add(done));
  }

  private Loaded load(String lines, int size, List<Integer> stored) {
    LoadProgress progress =
        new LoadProgress() {
          @Override
          public void reached(int done, int read, boolean isAll) {}

          @Override
          public void stored(int records) {
            stored.add(records);
          }
        };
    return importer.loadInBatches(bytes(HEADER + lines), size, ADMIN, progress);
  }

  private RecordSource read(String json) {
    return new DatasetReader(bytes(json), types);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
