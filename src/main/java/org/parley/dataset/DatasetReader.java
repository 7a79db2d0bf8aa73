package org.parley.dataset;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.parley.model.RecordType;
import org.parley.model.RecordTypes;
import org.parley.model.SluggedRecord;
import org.parley.model.TextForm;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.write.Draft;

/**
 * Reads a dataset record by record; their fields are checked when they are added. Memory holds what
 * was read last.
 */
final class DatasetReader {
  private static final Set<String> HEADER =
      Set.of("format", "formatVersion", "title", "version", "language", "note", "method");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final RecordTypes types;
  private final JsonParser parser;
  private final ObjectNode header = MAPPER.createObjectNode();

  /** Numbers of items that were read of each list. */
  private final Map<String, Integer> counts = new HashMap<>();

  private List<Draft> records = new ArrayList<>();
  private List<Refusal> problems = new ArrayList<>();

  private Position position = Position.START;

  /** List whose items are being read. */
  private String list = "";

  /** Place of the next token. */
  private enum Position {
    START,
    OBJECT,
    LIST,
    LINES,
    END
  }

  /**
   * Opens a dataset: one JSON object, or a line for the header and for each record.
   *
   * @throws Refusal if it is not in UTF-8
   */
  DatasetReader(InputStream json, RecordTypes types) {
    this.types = types;
    try {
      parser = MAPPER.createParser(TextForm.decoded(json));
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /**
   * Reads a dataset as a whole.
   *
   * @throws Refusal if it is no dataset
   */
  static Dataset read(InputStream json, RecordTypes types) {
    DatasetReader reader = new DatasetReader(json, types);
    List<Draft> records = reader.next(Integer.MAX_VALUE);
    reader.checkFormat();
    records.sort(Comparator.comparingInt(reader::place));
    ObjectNode header = reader.header;
    String version = header.has("version") ? text(header, "version") : null;
    return new Dataset(text(header, "title"), version, records, reader.problems());
  }

  /**
   * Reads the next records, in the order of the file.
   *
   * @param most the number of records after which to stop; verdicts are read with their pledge
   * @throws Refusal if it is no dataset
   */
  List<Draft> next(int most) {
    try {
      while (records.size() < most && position != Position.END) {
        advance();
      }
    } catch (IOException e) {
      throw refusal(e);
    }
    List<Draft> next = records;
    records = new ArrayList<>();
    return next;
  }

  /** Returns the place of the list of a draft, or of the record that it belongs to. */
  private int place(Draft draft) {
    RecordType<?> type = types.of(draft.type());
    RecordType.Within within = type.within();
    return within == null ? type.place() : types.of(within.owner()).place();
  }

  /** Returns true if all records were read. */
  boolean isAtEnd() {
    return position == Position.END;
  }

  /** Returns the problems of what was read since the last call. */
  List<Refusal> problems() {
    List<Refusal> found = problems;
    problems = new ArrayList<>();
    return found;
  }

  /**
   * Checks the format that the header names.
   *
   * @throws Refusal if it is another one, or the header was not read yet
   */
  void checkFormat() {
    if (!text(header, "format").equals(DatasetFormat.NAME)
        || header.path("formatVersion").asInt() != DatasetFormat.VERSION) {
      throw new Refusal(
          ErrorCode.BAD_USER_INPUT,
          "format and formatVersion: only %s of version %d can be read."
              .formatted(DatasetFormat.NAME, DatasetFormat.VERSION));
    }
  }

  private void advance() throws IOException {
    JsonToken token = parser.nextToken();
    switch (position) {
      case START -> {
        if (token != JsonToken.START_OBJECT) {
          throw new Refusal(ErrorCode.BAD_USER_INPUT, "A dataset must be a JSON object.");
        }
        position = Position.OBJECT;
      }
      case OBJECT -> {
        if (token == JsonToken.END_OBJECT) {
          position = Position.LINES;
        } else {
          readField(parser.currentName());
        }
      }
      case LIST -> {
        if (token == JsonToken.END_ARRAY) {
          position = Position.OBJECT;
        } else {
          readRecord(parser.readValueAsTree(), list);
        }
      }
      default -> {
        if (token == null) {
          position = Position.END;
        } else {
          int line = parser.currentTokenLocation().getLineNr();
          readLine(parser.readValueAsTree(), line);
        }
      }
    }
  }

  private void readField(String name) throws IOException {
    JsonToken value = parser.nextToken();
    if (HEADER.contains(name)) {
      header.set(name, parser.readValueAsTree());
    } else if (!types.lists().containsKey(name)) {
      refuse(Refusal.echo(name), "is unknown.");
      parser.skipChildren();
    } else if (value == JsonToken.START_ARRAY) {
      list = name;
      position = Position.LIST;
    } else {
      refuse(name, "must be a list.");
      parser.skipChildren();
    }
  }

  /** Reads the record of a line after the header: {@code {"topics": {"slug": "energy", …}}}. */
  private void readLine(JsonNode value, int line) {
    String name = value.isObject() && value.size() == 1 ? value.fieldNames().next() : "";
    if (!types.lists().containsKey(name)) {
      throw refusal(
          "line " + line,
          "must be one record, under the name of its list, such as {\"topics\": {…}}.");
    }
    readRecord(value.path(name), name);
  }

  private static Refusal refusal(IOException failure) {
    if (failure instanceof CharacterCodingException) {
      return TextForm.notInUtf8();
    }
    if (failure instanceof JsonProcessingException unreadable) {
      return new Refusal(
          ErrorCode.BAD_USER_INPUT,
          "line %d, column %d: %s"
              .formatted(
                  unreadable.getLocation().getLineNr(),
                  unreadable.getLocation().getColumnNr(),
                  Refusal.shortened(unreadable.getOriginalMessage())));
    }
    throw new UncheckedIOException(failure);
  }

  private static String text(JsonNode dataset, String field) {
    if (!dataset.path(field).isTextual()) {
      throw refusal(field, "must be text.");
    }
    return dataset.path(field).textValue();
  }

  private void readRecord(JsonNode item, String list) {
    int index = counts.merge(list, 1, Integer::sum) - 1;
    if (isObject(item, list + "[" + index + "]")) {
      readRecord((ObjectNode) item, list, index);
    }
  }

  private void readRecord(ObjectNode record, String list, int index) {
    Class<? extends SluggedRecord> type = Objects.requireNonNull(types.lists().get(list));
    if (!record.path("slug").isTextual()) {
      refuse(list + "[" + index + "].slug", "must be text.");
      return;
    }
    String slug = record.path("slug").textValue();
    String place = list + "[" + Refusal.echo(slug) + "]";
    records.add(new Draft(type, record, place, null, List.of()));
    for (RecordType<?> within : types.within(type)) {
      JsonNode items = record.remove(within.list());
      if (items != null) {
        readWithin(items, within, slug, place + "." + within.list());
      }
    }
  }

  /** Reads the records that belong to another one, which are in it and do not name it. */
  private void readWithin(JsonNode list, RecordType<?> type, String owner, String place) {
    if (!list.isArray()) {
      refuse(place, "must be a list.");
      return;
    }
    RecordType.Within within = Objects.requireNonNull(type.within());
    for (int i = 0; i < list.size(); i++) {
      String at = place + "[" + i + "]";
      if (isObject(list.get(i), at)) {
        ObjectNode fields = (ObjectNode) list.get(i);
        fields.put(within.field(), owner);
        records.add(new Draft(type.entity(), fields, at, within.field(), within.key()));
      }
    }
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
