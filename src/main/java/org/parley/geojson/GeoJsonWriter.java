package org.parley.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.download.LineGenerator;
import org.parley.meeting.Coordinates;
import org.parley.meeting.Meeting;

/** Writer of a feature collection, with one meeting a line. */
final class GeoJsonWriter {
  private final LineGenerator json;
  private final String origin;

  /**
   * Makes a writer to a stream.
   *
   * @param origin scheme and authority of the addresses of records
   */
  GeoJsonWriter(OutputStream out, String origin) throws IOException {
    this.json = new LineGenerator(out);
    this.origin = origin;
  }

  /** Begins the file. */
  void begin() throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeArrayFieldStart("features");
  }

  /** Ends the file. */
  void end() throws IOException {
    json.writeEndArray();
    json.writeEnd();
  }

  /** Writes a meeting; one without a position has no geometry (RFC 7946, section 3.2). */
  void feature(Meeting meeting) throws IOException {
    json.writeStartLine();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", meeting.getGlobalId());
    json.writeFieldName("geometry");
    geometry(meeting.coordinates);
    json.writeObjectFieldStart("properties");
    json.writeStringField("slug", meeting.slug);
    json.writeStringField("title", meeting.title);
    json.writeStringField("status", meeting.status.name());
    json.writeStringField("held", meeting.held.edtf());
    json.writeStringField("earliest", meeting.held.earliest().toString());
    json.writeStringField("latest", meeting.held.latest().toString());
    json.writeText("venue", meeting.venue);
    json.writeText("city", meeting.city);
    json.writeText("countryCode", meeting.countryCode);
    list("places", meeting.places);
    json.writeText(
        "placeCertainty", meeting.placeCertainty == null ? null : meeting.placeCertainty.name());
    json.writeText("summary", meeting.summary);
    json.writeText("dialogue", meeting.dialogue == null ? null : meeting.dialogue.title);
    list("participants", meeting.attendees().map(person -> person.primaryName).toList());
    json.writeStringField("url", origin + "/meetings/" + meeting.slug);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void geometry(@Nullable Coordinates coordinates) throws IOException {
    if (coordinates == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("type", "Point");
    json.writeFieldName("coordinates");
    double[] point = {coordinates.longitude(), coordinates.latitude()};
    json.writeArray(point, 0, point.length);
    json.writeEndObject();
  }

  private void list(String field, List<String> texts) throws IOException {
    if (!texts.isEmpty()) {
      json.writeFieldName(field);
      json.writeArray(texts.toArray(String[]::new), 0, texts.size());
    }
  }
}
