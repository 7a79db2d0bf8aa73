package org.parley.startup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.model.RecordTypes;
import org.parley.model.VersionedRecord;
import org.parley.read.HistoryWriter;

/** Check that each type of records is declared and has its tables, before anything reads them. */
@ApplicationScoped
class RecordCheck {
  private final RecordTypes types;
  private final EntityManager entityManager;
  private final HistoryWriter history;

  @Inject
  RecordCheck(RecordTypes types, EntityManager entityManager, HistoryWriter history) {
    this.types = types;
    this.entityManager = entityManager;
    this.history = history;
  }

  void check(@Observes @Priority(1) StartupEvent event) {
    Set<String> undeclared =
        entityManager.getMetamodel().getEntities().stream()
            .filter(entity -> VersionedRecord.class.isAssignableFrom(entity.getJavaType()))
            .map(EntityType::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    types.all().forEach(type -> undeclared.remove(type.name()));
    if (!undeclared.isEmpty()) {
      throw new Fault("no bean is the RecordType of " + String.join(", ", undeclared));
    }
    List<String> missing = history.missingTables();
    if (!missing.isEmpty()) {
      throw new Fault(
          "the database lacks the tables %s: restore a backup, or add their migration"
              .formatted(String.join(", ", missing)));
    }
  }

  /** Fault of the declarations or the tables, in words. */
  static final class Fault extends RuntimeException {
    Fault(String words) {
      super(words);
    }
  }
}
