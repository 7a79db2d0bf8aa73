package org.parley.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetReaderTest {

  private static final String SMALL =
      """
      { "format": "parley-dataset", "formatVersion": 1, "title": "Small", "version": "1",
        "sources": [
          { "slug": "press", "publisher": "P", "title": "T", "url": "https://p.example",
            "kind": "NEWS", "publishedOn": "2022-08" } ],
        "topics": [ { "slug": "energy", "labels": [ { "text": "Energy" } ] } ],
        "participants": [
          { "slug": "serbia", "kind": "STATE", "names": [ { "text": "Serbia" } ],
            "citations": [ { "source": "press", "primary": true } ] } ],
        "pledges": [
          { "slug": "first", "title": "First", "text": "First.", "form": "PUBLIC_STATEMENT",
            "certainty": "CONFIRMED", "pledgers": ["serbia"], "madeOn": "2022-08-18",
            "condition": { "kind": "AFTER", "text": "After it", "dependsOn": ["second"] } },
          { "slug": "second", "title": "Second", "text": "Second.", "form": "PUBLIC_STATEMENT",
            "certainty": "CONFIRMED", "pledgers": ["serbia"] } ] }
      """;

  @Test
  void aRecordMayReferToALaterOne() {
    Dataset dataset = read(SMALL);

    assertEquals(5, dataset.records().size());
    PledgeEntry first = dataset.pledges().get(0);
    assertEquals("Second", first.condition().dependsOn().get(0).title);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "2022-08-18"          | "2022-02-30"              | pledges[first].madeOn
          "2022-08-18"          | 2022                      | pledges[first].madeOn
          "2022-08"             | "August"                  | sources[press].publishedOn
          ["serbia"]            | ["serbia", "atlantis"]    | pledges[first].pledgers[1]
          ["serbia"]            | ["serbia", null]          | pledges[first].pledgers[1]
          [ { "text": "Energy" } ] | [ null ]               | topics[energy].labels[0]
          ["second"]            | ["third"]                 | pledges[first].condition.dependsOn[0]
          "source": "press"     | "source": "web"           | participants[serbia].citations[0].source
          "slug": "second"      | "slug": "first"           | pledges[first].slug
          "primary": true       | "first": true             | participants[serbia].citations[0].first
          "title": "T"          | "title": "T", "colour": 1 | sources[press].colour
          "title": "T",         | ``                        | sources[press].title
          "title": "T"          | "title": null             | sources[press].title
          [ { "text": "Energy" } ] | []                     | topics[energy]
          [ { "text": "Serbia" } ] | []                     | participants[serbia]
          "text": "Energy"      | "language": "en"          | topics[energy].labels[0].text
          "kind": "NEWS"        | "kind": "GOSSIP"          | sources[press].kind
          "kind": "NEWS"        | "kind": 1                 | sources[press].kind
          "primary": true       | "primary": "true"         | participants[serbia].citations[0].primary
          "formatVersion": 1    | "formatVersion": 2        | dataset
          """)
  void aRefusalNamesRecordAndProperty(String valid, String broken, String place) {
    assertTrue(SMALL.contains(valid));

    DatasetException refusal =
        assertThrows(DatasetException.class, () -> read(SMALL.replace(valid, broken)));

    assertTrue(refusal.getMessage().startsWith(place + ": "), refusal.getMessage());
    assertFalse(refusal.getMessage().contains("org.parley"), refusal.getMessage());
    assertFalse(refusal.getMessage().contains("java."), refusal.getMessage());
  }

  @Test
  void anUnknownReferenceIsNamed() {
    DatasetException refusal =
        assertThrows(DatasetException.class, () -> read(SMALL.replace("[\"second\"]", "[\"x\"]")));

    assertEquals(
        "pledges[first].condition.dependsOn[0]: there is no pledge with the slug 'x'",
        refusal.getMessage());
  }

  @Test
  void whatIsNotJsonIsRefused() {
    for (String json : List.of("", "null", "[]", "1", "{ \"format\": ")) {
      assertThrows(DatasetException.class, () -> read(json), json);
    }
    assertThrows(DatasetException.class, () -> read("{ \"format\": 1, \"format\": 2 }"));
  }

  private static Dataset read(String json) {
    return DatasetReader.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
        new DatasetImporter.Nothing());
  }
}
