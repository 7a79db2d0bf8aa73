package org.parley.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.InputStream;

/** Loads a dataset into the database: all of it, or nothing if any of it is refused. */
@ApplicationScoped
class DatasetImporter {

  private final EntityManager entityManager;

  @Inject
  DatasetImporter(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Stores the dataset's records, numbered in the order of the file. */
  @Transactional
  Dataset load(InputStream json) {
    Dataset dataset = DatasetReader.read(json);
    dataset.entities().forEach(entityManager::persist);
    entityManager.flush();
    return dataset;
  }
}
