package org.parley.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.dialogue.Dialogue;
import org.parley.incident.Incident;
import org.parley.meeting.Meeting;
import org.parley.outcome.Outcome;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.pledge.PledgeAssessment;
import org.parley.record.Record;
import org.parley.record.SluggedRecord;
import org.parley.record.TextForm;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.request.Request;
import org.parley.source.Source;
import org.parley.statement.Statement;
import org.parley.topic.Topic;
import org.parley.write.Draft;

/** Reads a dataset; the fields of its records are checked when they are added. */
final class DatasetReader {
  private static final String FORMAT = "parley-dataset";
  private static final int FORMAT_VERSION = 1;
  private static final String ASSESSMENTS = "assessments";

  /** The same assessor gives a pledge one verdict a day. */
  private static final List<String> KEY_OF_ASSESSMENT = List.of("assessor", "assessedOn");

  private static final Set<String> HEADER =
      Set.of("format", "formatVersion", "title", "version", "language", "note", "method");

  /** The lists of a dataset. What a record builds on is in a list before its own. */
  private static final Map<String, Class<? extends SluggedRecord>> LISTS = new LinkedHashMap<>();

  static {
    LISTS.put("sources", Source.class);
    LISTS.put("topics", Topic.class);
    LISTS.put("participants", Participant.class);
    LISTS.put("dialogues", Dialogue.class);
    LISTS.put("meetings", Meeting.class);
    LISTS.put("outcomes", Outcome.class);
    LISTS.put("pledges", Pledge.class);
    LISTS.put("requests", Request.class);
    LISTS.put("statements", Statement.class);
    LISTS.put("incidents", Incident.class);
  }

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Returns the names of the lists, among them that of assessments, which are in pledges. */
  static List<String> lists() {
    return Stream.concat(LISTS.keySet().stream(), Stream.of(ASSESSMENTS)).toList();
  }

  /** Returns the name of the list that has the records of a type. */
  static String listOf(Class<? extends Record> type) {
    return LISTS.entrySet().stream()
        .filter(list -> list.getValue() == type)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(ASSESSMENTS);
  }

  private final List<Draft> records = new ArrayList<>();

  private DatasetReader() {}

  /**
   * Reads a dataset.
   *
   * @throws Refusal if it is no JSON, or breaks the format
   */
  static Dataset read(InputStream json) {
    JsonNode dataset = parse(json);
    if (!dataset.isObject()) {
      throw new Refusal(ErrorCode.BAD_USER_INPUT, "A dataset must be a JSON object.");
    }
    checkHeader(dataset);
    DatasetReader reader = new DatasetReader();
    LISTS.forEach((list, type) -> reader.readList(dataset.path(list), list, type));
    return new Dataset(text(dataset, "title"), text(dataset, "version"), reader.records);
  }

  private static JsonNode parse(InputStream json) {
    try {
      return MAPPER.readTree(TextForm.decoded(json.readAllBytes()));
    } catch (JsonProcessingException e) {
      throw new Refusal(
          ErrorCode.BAD_USER_INPUT,
          "line %d, column %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  Refusal.shortened(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkHeader(JsonNode dataset) {
    if (!text(dataset, "format").equals(FORMAT)
        || dataset.path("formatVersion").asInt() != FORMAT_VERSION) {
      throw new Refusal(
          ErrorCode.BAD_USER_INPUT,
          "format and formatVersion: only %s of version %d can be read."
              .formatted(FORMAT, FORMAT_VERSION));
    }
    dataset
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!HEADER.contains(name) && !LISTS.containsKey(name)) {
                throw refusal(Refusal.echo(name), "is unknown.");
              }
            });
  }

  private static String text(JsonNode dataset, String field) {
    if (!dataset.path(field).isTextual()) {
      throw refusal(field, "must be text.");
    }
    return dataset.path(field).textValue();
  }

  private void readList(JsonNode list, String name, Class<? extends SluggedRecord> type) {
    if (!list.isArray() && !list.isMissingNode()) {
      throw refusal(name, "must be a list.");
    }
    for (int i = 0; i < list.size(); i++) {
      readRecord(list.get(i), name + "[" + i + "]", name, type);
    }
  }

  private void readRecord(
      JsonNode record, String position, String list, Class<? extends SluggedRecord> type) {
    if (!record.isObject()) {
      throw refusal(position, "must be an object.");
    }
    if (!record.path("slug").isTextual()) {
      throw refusal(position + ".slug", "must be text.");
    }
    ObjectNode fields = record.deepCopy();
    String slug = fields.path("slug").textValue();
    String place = list + "[" + Refusal.echo(slug) + "]";
    JsonNode assessments = type == Pledge.class ? fields.path(ASSESSMENTS) : fields.missingNode();
    if (type == Pledge.class) {
      fields.remove(ASSESSMENTS);
    }
    records.add(new Draft(type, fields, place, null, List.of()));
    readAssessments(assessments, slug, place + "." + ASSESSMENTS);
  }

  /** Reads the verdicts on a pledge, which are in it and do not name it. */
  private void readAssessments(JsonNode assessments, String pledge, String place) {
    if (!assessments.isArray() && !assessments.isMissingNode()) {
      throw refusal(place, "must be a list.");
    }
    for (int i = 0; i < assessments.size(); i++) {
      String at = place + "[" + i + "]";
      if (!assessments.get(i).isObject()) {
        throw refusal(at, "must be an object.");
      }
      ObjectNode fields = assessments.get(i).deepCopy();
      fields.put("pledge", pledge);
      records.add(new Draft(PledgeAssessment.class, fields, at, "pledge", KEY_OF_ASSESSMENT));
    }
  }

  private static Refusal refusal(String place, String words) {
    return Refusal.of(ErrorCode.BAD_USER_INPUT, place, words);
  }
}
