package org.parley.dataset;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.parley.model.RecordTypes;
import org.parley.read.Records;

/** Dataset as one JSON object. */
@Singleton
class JsonDataset extends DatasetFile {
  @Inject
  JsonDataset(RecordTypes types, Records records) {
    super(types, records, false);
  }

  @Override
  public String suffix() {
    return ".json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }
}
