package org.parley.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import org.parley.record.Revisions;

/** Loads a dataset into the database: all of it, or nothing if any of it is refused. */
@ApplicationScoped
class DatasetImporter {

  private final EntityManager entityManager;
  private final Revisions revisions;

  @Inject
  DatasetImporter(EntityManager entityManager, Revisions revisions) {
    this.entityManager = entityManager;
    this.revisions = revisions;
  }

  /** Stores the dataset's records, numbered in the order of the file. */
  @Transactional
  Dataset load(InputStream json) {
    Dataset dataset = DatasetReader.read(json);
    dataset.entities().forEach(entityManager::persist);
    entityManager.flush();
    revisions.advance(1);
    return dataset;
  }
}
