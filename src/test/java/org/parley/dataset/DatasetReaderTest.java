package org.parley.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.RecordTypes;
import org.parley.refusal.Refusal;
import org.parley.write.Draft;

@QuarkusTest
class DatasetReaderTest {
  private static final String SMALL =
      """
      { "format": "parley-dataset", "formatVersion": 1, "title": "Small", "version": "1",
        "sources": [ { "slug": "press", "publisher": "P" } ],
        "pledges": [ { "slug": "first", "assessments": [ { "status": "BROKEN" } ] } ] }
      """;

  @Inject RecordTypes types;

  @Test
  void recordsAreInTheOrderOfTheFileAndVerdictsFollowTheirPledge() {
    Dataset dataset = read(SMALL);

    assertEquals(
        List.of("sources[press]", "pledges[first]", "pledges[first].assessments[0]"),
        dataset.records().stream().map(Draft::place).toList());
    assertEquals("first", dataset.records().get(2).fields().path("pledge").asText());
    assertTrue(dataset.records().get(1).fields().path("assessments").isMissingNode());
    assertEquals("Small 1", dataset.title() + " " + dataset.version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "formatVersion": 1       | "formatVersion": 2    | format and formatVersion: only parley-dataset
          "title": "Small",        | ``                    | title must be text
          "sources"                | "sauces"              | sauces is unknown
          "sources": [             | "topics": 7, "sources": [ | topics must be a list
          { "slug": "press", "publisher": "P" } | 7        | sources[0] must be an object
          "slug": "press",         | ``                    | sources[0].slug must be text
          "slug": "press"          | "slug": 7             | sources[0].slug must be text
          { "status": "BROKEN" }   | "BROKEN"              | pledges[first].assessments[0] must be an object
          [ { "status": "BROKEN" } ] | "BROKEN"            | pledges[first].assessments must be a list
          """)
  void aRefusalNamesThePlace(String valid, String broken, String words) {
    assertTrue(SMALL.contains(valid));
    String changed = SMALL.replace(valid, broken);

    String first = problems(changed).get(0).words();
    assertTrue(first.startsWith(words), first);
  }

  private List<Refusal> problems(String json) {
    try {
      return read(json).problems();
    } catch (Refusal refusal) {
      return List.of(refusal);
    }
  }

  @Test
  void whatIsNotJsonIsRefused() {
    for (String json : List.of("", "null", "[]", "1", "{ \"format\": ")) {
      assertThrows(Refusal.class, () -> read(json), json);
    }
    assertThrows(Refusal.class, () -> read("{ \"format\": 1, \"format\": 2 }"));
  }

  @Test
  void aFileOfLinesHasARecordALine() {
    Dataset dataset =
        read(
            """
            {"format": "parley-dataset", "formatVersion": 1, "title": "Lines"}
            {"topics": {"slug": "wide"}}

            {"pledges": {"slug": "kept", "assessments": [{"status": "FULFILLED"}]}}
            {"topics": {"slug": "narrow"}}
            """);

    assertEquals(
        List.of("topics[wide]", "topics[narrow]", "pledges[kept]", "pledges[kept].assessments[0]"),
        dataset.records().stream().map(Draft::place).toList());
    assertEquals(List.of(), dataset.problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"topics\": {}, \"pledges\": {}} | line 2 must be one record",
        "{\"gossip\": {}} | line 2 must be one record",
        "[] | line 2 must be one record",
        "7 | line 2 must be one record",
        "{\"title\": {}} | line 2 must be one record",
        "{\"topics\": | line 3",
      })
  void anotherLineIsRefusedWithItsNumber(String line, String words) {
    String json = "{\"format\": \"parley-dataset\", \"formatVersion\": 1, \"title\": \"T\"}\n";
    Refusal refusal = assertThrows(Refusal.class, () -> read(json + line + "\n"));
    assertTrue(refusal.words().startsWith(words), refusal.words());
  }

  private Dataset read(String json) {
    return DatasetReader.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), types);
  }
}
