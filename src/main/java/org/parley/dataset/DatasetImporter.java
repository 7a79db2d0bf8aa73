package org.parley.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.parley.refusal.Refusal;
import org.parley.security.Caller;
import org.parley.security.Role;
import org.parley.write.Writes;

/** Loads a dataset into the database: all of it, or nothing if any of it is refused. */
@ApplicationScoped
public class DatasetImporter {
  private final Writes writes;

  @Inject
  DatasetImporter(Writes writes) {
    this.writes = writes;
  }

  /**
   * Adds a dataset to the record. Its records may refer to each other and to recorded ones.
   *
   * @return the number of records by the name of their list in the dataset
   * @throws Refusal if the caller is no admin, or the dataset breaks its format or a rule
   */
  public Map<String, Integer> load(InputStream json, Caller admin) {
    admin.demand(Role.ADMIN);
    return load(DatasetReader.read(json), admin).counts();
  }

  /** Adds a dataset in its own name. */
  Dataset load(InputStream json) {
    Dataset dataset = DatasetReader.read(json);
    return load(dataset, new Caller(dataset.title(), Set.of()));
  }

  private Dataset load(Dataset dataset, Caller editor) {
    writes.performAtLength(
        editor,
        edit -> {
          edit.createAll(dataset.records());
          return dataset;
        });
    return dataset;
  }
}
