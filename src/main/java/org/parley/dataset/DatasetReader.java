package org.parley.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.parley.model.RecordType;
import org.parley.model.RecordTypes;
import org.parley.model.SluggedRecord;
import org.parley.model.TextForm;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.write.Draft;

/** Reads a dataset; the fields of its records are checked when they are added. */
final class DatasetReader {
  private static final Set<String> HEADER =
      Set.of("format", "formatVersion", "title", "version", "language", "note", "method");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final RecordTypes types;
  private final List<Draft> records = new ArrayList<>();
  private final List<Refusal> problems = new ArrayList<>();

  private DatasetReader(RecordTypes types) {
    this.types = types;
  }

  /**
   * Reads a dataset: one JSON object, or a line for the header and for each record.
   *
   * @throws Refusal if it is no dataset
   */
  static Dataset read(InputStream json, RecordTypes types) {
    DatasetReader reader = new DatasetReader(types);
    ObjectNode dataset = reader.parse(json);
    checkFormat(dataset);
    reader.checkNames(dataset);
    types.lists().forEach((list, type) -> reader.readList(dataset.path(list), list, type));
    String version = dataset.has("version") ? text(dataset, "version") : null;
    return new Dataset(text(dataset, "title"), version, reader.records, reader.problems);
  }

  private ObjectNode parse(InputStream json) {
    try (MappingIterator<JsonNode> values =
        MAPPER.readerFor(JsonNode.class).readValues(TextForm.decoded(json.readAllBytes()))) {
      if (!(values.hasNextValue() && values.nextValue() instanceof ObjectNode dataset)) {
        throw new Refusal(ErrorCode.BAD_USER_INPUT, "A dataset must be a JSON object.");
      }
      while (values.hasNextValue()) {
        int line = values.getParser().currentTokenLocation().getLineNr();
        addLine(values.nextValue(), line, dataset);
      }
      return dataset;
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

  /** Adds the record of a line after the header: {@code {"topics": {"slug": "energy", …}}}. */
  private void addLine(JsonNode value, int line, ObjectNode dataset) {
    String list = value.isObject() && value.size() == 1 ? value.fieldNames().next() : "";
    if (types.lists().containsKey(list)) {
      JsonNode records = dataset.has(list) ? dataset.path(list) : dataset.putArray(list);
      if (records instanceof ArrayNode array) {
        array.add(value.path(list));
        return;
      }
    }
    throw refusal(
        "line " + line,
        "must be one record, under the name of its list, such as {\"topics\": {…}}.");
  }

  private static void checkFormat(JsonNode dataset) {
    if (!text(dataset, "format").equals(DatasetFormat.NAME)
        || dataset.path("formatVersion").asInt() != DatasetFormat.VERSION) {
      throw new Refusal(
          ErrorCode.BAD_USER_INPUT,
          "format and formatVersion: only %s of version %d can be read."
              .formatted(DatasetFormat.NAME, DatasetFormat.VERSION));
    }
  }

  private void checkNames(JsonNode dataset) {
    dataset
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!HEADER.contains(name) && !types.lists().containsKey(name)) {
                refuse(Refusal.echo(name), "is unknown.");
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
    for (int i = 0; i < sizeOf(list, name); i++) {
      if (isObject(list.get(i), name + "[" + i + "]")) {
        readRecord((ObjectNode) list.get(i), name, i, type);
      }
    }
  }

  private void readRecord(
      ObjectNode record, String list, int index, Class<? extends SluggedRecord> type) {
    if (!record.path("slug").isTextual()) {
      refuse(list + "[" + index + "].slug", "must be text.");
      return;
    }
    String slug = record.path("slug").textValue();
    String place = list + "[" + Refusal.echo(slug) + "]";
    ObjectNode fields = record.deepCopy();
    records.add(new Draft(type, fields, place, null, List.of()));
    for (RecordType<?> within : types.within(type)) {
      fields.remove(within.list());
      readWithin(record.path(within.list()), within, slug, place + "." + within.list());
    }
  }

  /** Reads the records that belong to another one, which are in it and do not name it. */
  private void readWithin(JsonNode list, RecordType<?> type, String owner, String place) {
    RecordType.Within within = Objects.requireNonNull(type.within());
    for (int i = 0; i < sizeOf(list, place); i++) {
      String at = place + "[" + i + "]";
      if (isObject(list.get(i), at)) {
        ObjectNode fields = list.get(i).deepCopy();
        fields.put(within.field(), owner);
        records.add(new Draft(type.entity(), fields, at, within.field(), within.key()));
      }
    }
  }

  /** Returns the number of items of a list that may be absent. */
  private int sizeOf(JsonNode list, String place) {
    if (!list.isArray() && !list.isMissingNode()) {
      refuse(place, "must be a list.");
      return 0;
    }
    return list.size();
  }

  private boolean isObject(JsonNode value, String place) {
    if (!value.isObject()) {
      refuse(place, "must be an object.");
    }
    return value.isObject();
  }

  private void refuse(String place, String words) {
    problems.add(refusal(place, words));
  }

  private static Refusal refusal(String place, String words) {
    return Refusal.of(ErrorCode.BAD_USER_INPUT, place, words);
  }
}
