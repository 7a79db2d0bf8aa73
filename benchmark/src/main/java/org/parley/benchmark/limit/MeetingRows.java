package org.parley.benchmark.limit;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the meetings of a dialogue from rows of several kinds, of which parents come before their
 * children: kind, parent, id and up to four texts.
 */
final class MeetingRows {
  private static final JsonFactory JSON = new JsonFactory();

  private final List<Row> meetings = new ArrayList<>();
  private final Map<Long, Row> parents = new HashMap<>();

  private record Row(String[] texts, Map<String, List<Row>> below) {
    List<Row> all(String kind) {
      return below.getOrDefault(kind, List.of());
    }
  }

  /** Reads from the current row on. */
  MeetingRows(ResultSet rows) throws SQLException {
    do {
      String[] texts = {rows.getString(4), rows.getString(5), rows.getString(6), rows.getString(7)};
      Row row = new Row(texts, new HashMap<>(4));
      long id = rows.getLong(3);
      if (id > 0) {
        parents.put(id, row);
      }
      String kind = rows.getString(1);
      Row parent = parents.get(rows.getLong(2));
      (parent == null ? meetings : parent.below.computeIfAbsent(kind, k -> new ArrayList<>()))
          .add(row);
    } while (rows.next());
  }

  byte[] toJson() throws IOException {
    ByteArrayBuilder bytes = new ByteArrayBuilder(1 << 16);
    // Closing the generator closes what is still open in the document.
    try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeObjectFieldStart("data");
      json.writeObjectFieldStart("dialogue");
      json.writeObjectFieldStart("meetings");
      json.writeArrayFieldStart("nodes");
      for (Row meeting : meetings) {
        write(json, meeting);
      }
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, Row meeting) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", meeting.texts[0]);
    json.writeObjectFieldStart("held");
    json.writeStringField("edtf", meeting.texts[1]);
    json.writeEndObject();
    json.writeStringField("status", meeting.texts[2]);
    json.writeStringField("city", meeting.texts[3]);
    json.writeArrayFieldStart("participations");
    for (Row participation : meeting.all("participation")) {
      json.writeStartObject();
      json.writeStringField("role", participation.texts[0]);
      json.writeObjectFieldStart("participant");
      json.writeStringField("name", participation.texts[1]);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("pledges");
    json.writeArrayFieldStart("nodes");
    for (Row pledge : meeting.all("pledge")) {
      texts(json, pledge, "title", "text", "form", "status");
      json.writeArrayFieldStart("pledgers");
      for (Row pledger : pledge.all("pledger")) {
        texts(json, pledger, "name");
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeArrayFieldStart("outcomes");
    for (Row outcome : meeting.all("outcome")) {
      texts(json, outcome, "title", "kind", "text");
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Begins an object with the texts of a row. */
  private static void texts(JsonGenerator json, Row row, String... names) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < names.length; i++) {
      json.writeStringField(names[i], row.texts[i]);
    }
  }
}
