package org.parley.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Set;
import org.parley.security.Caller;
import org.parley.write.Writes;

/** Loads a dataset into the database: all of it, or nothing if any of it is refused. */
@ApplicationScoped
class DatasetImporter {

  private final Writes writes;

  @Inject
  DatasetImporter(Writes writes) {
    this.writes = writes;
  }

  /** Stores the dataset's records, numbered in the order of the file. */
  Dataset load(InputStream json) {
    Dataset dataset = DatasetReader.read(json);
    writes.perform(
        new Caller(dataset.title(), Set.of()),
        edit -> {
          dataset.records().forEach(edit::adopt);
          return dataset;
        });
    return dataset;
  }
}
