package org.parley.dataset;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.parley.model.RecordTypes;
import org.parley.read.Records;

/** Dataset with a JSON text a line. */
@Singleton
class LineDataset extends DatasetFile {
  @Inject
  LineDataset(RecordTypes types, Records records) {
    super(types, records, true);
  }

  @Override
  public String suffix() {
    return ".ndjson";
  }

  @Override
  public String mediaType() {
    return "application/x-ndjson";
  }
}
