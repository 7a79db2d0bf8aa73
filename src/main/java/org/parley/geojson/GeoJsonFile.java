package org.parley.geojson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.parley.download.DialogueScope;
import org.parley.download.Download;
import org.parley.download.FileFormat;
import org.parley.meeting.Meeting;
import org.parley.read.FieldTree;
import org.parley.read.Records;
import org.parley.read.Selection;

/**
 * Meetings of a dialogue, with their positions as far as they are recorded.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946">RFC 7946</a>
 */
@ApplicationScoped
class GeoJsonFile implements FileFormat {
  private static final Selection MEETING =
      FieldTree.parse(
          """
          slug title status held {edtf earliest latest} venue city countryCode places placeCertainty
          coordinates {latitude longitude} summary dialogue {title}
          participations {attendance participant {primaryName kind}}
          """);

  private final Records records;

  @Inject
  GeoJsonFile(Records records) {
    this.records = records;
  }

  @Override
  public String suffix() {
    return ".geojson";
  }

  @Override
  public String mediaType() {
    return "application/geo+json";
  }

  @Override
  public void write(Download asked) throws IOException {
    DialogueScope scope = new DialogueScope(records, asked.demandDialogue());
    GeoJsonWriter map = new GeoJsonWriter(asked.open(), asked.origin());
    map.begin();
    scope.each(Meeting.class, scope.condition(), MEETING, asked.each(map::feature));
    map.end();
  }
}
