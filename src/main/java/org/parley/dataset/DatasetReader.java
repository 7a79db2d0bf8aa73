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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.parley.model.RecordTypes;
import org.parley.model.TextForm;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.write.Draft;

/**
 * Reads a dataset record by record; their fields are checked when they are added. Memory holds what
 * was read last.
 */
final class DatasetReader implements RecordSource {
  private static final Set<String> HEADER =
      Set.of("format", "formatVersion", "title", "version", "language", "note", "method");

  private static final Set<String> REQUIRED = Set.of("format", "formatVersion", "title");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final RecordTypes types;
  private final JsonParser parser;
  private final ObjectNode header = MAPPER.createObjectNode();

  private final Drafts drafts;

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
    this.drafts = new Drafts(types);
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
    reader.checkHeader();
    records.sort(Comparator.comparingInt(draft -> types.placeOfList(draft.type())));
    ObjectNode header = reader.header;
    String version = header.has("version") ? text(header, "version") : null;
    return new Dataset(text(header, "title"), version, records, reader.problems());
  }

  @Override
  public List<Draft> next(int most) {
    try {
      while (drafts.count() < most && position != Position.END) {
        advance();
      }
    } catch (IOException e) {
      throw refusal(e);
    }
    return drafts.take();
  }

  @Override
  public boolean isAtEnd() {
    return position == Position.END;
  }

  @Override
  public List<Refusal> problems() {
    return drafts.takeProblems();
  }

  @Override
  public boolean hasHeader() {
    return REQUIRED.stream().allMatch(header::has);
  }

  @Override
  public void checkHeader() {
    if (!text(header, "format").equals(DatasetFormat.NAME)
        || header.path("formatVersion").asInt() != DatasetFormat.VERSION) {
      throw new Refusal(
          ErrorCode.BAD_USER_INPUT,
          "format and formatVersion: only %s of version %d can be read."
              .formatted(DatasetFormat.NAME, DatasetFormat.VERSION));
    }
    text(header, "title");
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
          drafts.add(parser.readValueAsTree(), list);
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
      drafts.refuse(Refusal.echo(name), "is unknown.");
      parser.skipChildren();
    } else if (value == JsonToken.START_ARRAY) {
      list = name;
      position = Position.LIST;
    } else {
      drafts.refuse(name, "must be a list.");
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
    drafts.add(value.path(name), name);
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

  private static Refusal refusal(String place, String words) {
    return Refusal.of(ErrorCode.BAD_USER_INPUT, place, words);
  }
}
