package org.parley.dataset;

import java.io.IOException;
import java.io.OutputStream;
import org.parley.download.Download;
import org.parley.download.FileFormat;
import org.parley.model.RecordTypes;
import org.parley.read.Records;

/**
 * Dataset of a dialogue or of the whole record, which can be loaded again. The same content has the
 * same bytes, also after it was loaded into another database.
 */
abstract class DatasetFile implements FileFormat {
  private final RecordTypes types;
  private final Records records;
  private final boolean asLines;

  /**
   * Makes a format.
   *
   * @param asLines true for a JSON text a line, false for one JSON object
   */
  DatasetFile(RecordTypes types, Records records, boolean asLines) {
    this.types = types;
    this.records = records;
    this.asLines = asLines;
  }

  @Override
  public void write(Download asked) throws IOException {
    DatasetRecords found = DatasetRecords.of(types, records, asked);
    OutputStream out = asked.open();
    DatasetWriter writer = new DatasetWriter(out, asLines);
    writer.begin(found.title());
    types.lists().forEach((list, type) -> writer.list(list, taker -> found.each(type, taker)));
    writer.end();
    out.flush();
  }
}
