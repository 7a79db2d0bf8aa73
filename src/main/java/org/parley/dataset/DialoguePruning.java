package org.parley.dataset;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.dialogue.Dialogue;
import org.parley.model.Batches;
import org.parley.model.RecordType;
import org.parley.model.RecordTypes;
import org.parley.model.VersionedRecord;
import org.parley.read.Records;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.write.Consequences;
import org.parley.write.Draft.Effect;
import org.parley.write.LoadEffect;
import org.parley.write.Pruning;

/**
 * Removal of stored records that belong to dialogues of a dataset and are not in it. The dialogues
 * are named: a dataset also has those that its records merely refer to.
 */
final class DialoguePruning implements Pruning {
  private static final String ARGUMENT = "prune";

  /** As many records as one statement may ask for. */
  private static final int BATCH = 500;

  private final Set<String> slugs;
  private final RecordTypes types;
  private final Records records;
  private final EntityManager entityManager;

  private DialoguePruning(
      Set<String> slugs, RecordTypes types, Records records, EntityManager entityManager) {
    this.slugs = slugs;
    this.types = types;
    this.records = records;
    this.entityManager = entityManager;
  }

  /**
   * Makes the pruning of dialogues and of those within them that the dataset has.
   *
   * @throws Refusal if the dataset lacks one of them
   */
  static Pruning of(
      Set<String> slugs,
      Dataset dataset,
      RecordTypes types,
      Records records,
      EntityManager entityManager) {
    Set<String> there =
        dataset.records().stream()
            .filter(draft -> draft.type() == Dialogue.class)
            .map(draft -> draft.fields().path("slug").asText())
            .collect(Collectors.toSet());
    for (String slug : slugs) {
      if (!there.contains(slug)) {
        throw Refusal.of(
            ErrorCode.BAD_USER_INPUT,
            ARGUMENT,
            "must be the slug of a dialogue in the dataset, but was " + Refusal.echo(slug) + ".");
      }
    }
    return slugs.isEmpty()
        ? Pruning.NONE
        : new DialoguePruning(slugs, types, records, entityManager);
  }

  @Override
  public List<LoadEffect> prune(Collection<VersionedRecord> loaded, Consequences consequences) {
    // References are looked for in the database.
    entityManager.flush();
    Map<RecordType<?>, List<Long>> leftOut = leftOut(loaded);
    List<ReferencePath.Found> references = references(leftOut);
    if (!references.isEmpty()) {
      references.forEach(reference -> refuse(reference, consequences));
      return List.of();
    }
    List<LoadEffect> removed = new ArrayList<>();
    leftOut.forEach(
        (type, ids) -> {
          consequences.remove(withIds(type, ids));
          ids.forEach(id -> removed.add(new LoadEffect(type.entity(), Effect.REMOVED)));
        });
    return removed;
  }

  /** Returns the ids of records to remove; records that refer to others come before them. */
  private Map<RecordType<?>, List<Long>> leftOut(Collection<VersionedRecord> loaded) {
    Set<Long> kept = loaded.stream().map(record -> record.id).collect(Collectors.toSet());
    List<Long> dialogues =
        loaded.stream()
            .filter(record -> record instanceof Dialogue dialogue && isPruned(dialogue))
            .map(record -> record.id)
            .toList();
    Map<RecordType<?>, List<Long>> leftOut = new LinkedHashMap<>();
    List<RecordType<?>> lastFirst = new ArrayList<>(types.all());
    Collections.reverse(lastFirst);
    for (RecordType<?> type : lastFirst) {
      if (records.has(type.entity(), "dialogue")) {
        List<Long> ids =
            entityManager
                .createQuery(
                    "select e.id from %s e where e.dialogue.id in :dialogues order by e.id"
                        .formatted(type.name()),
                    Long.class)
                .setParameter("dialogues", dialogues)
                .getResultList()
                .stream()
                .filter(id -> !kept.contains(id))
                .toList();
        leftOut.put(type, ids);
      }
    }
    return leftOut;
  }

  private boolean isPruned(Dialogue dialogue) {
    return slugs.contains(dialogue.slug) || dialogue.parent != null && isPruned(dialogue.parent);
  }

  /** Returns the references of other records to those that are left out. */
  private List<ReferencePath.Found> references(Map<RecordType<?>, List<Long>> leftOut) {
    Set<Long> all = new HashSet<>();
    leftOut.values().forEach(all::addAll);
    List<ReferencePath.Found> references = new ArrayList<>();
    for (ReferencePath path : ReferencePath.among(types)) {
      List<Long> ids = leftOut.getOrDefault(types.of(path.to()), List.of());
      for (List<Long> batch : Batches.of(ids, BATCH)) {
        path.to(batch, entityManager).stream()
            .filter(reference -> !all.contains(reference.id()))
            .forEach(references::add);
      }
    }
    return references;
  }

  private void refuse(ReferencePath.Found reference, Consequences consequences) {
    ReferencePath path = reference.path();
    String list = types.of(path.from()).list();
    consequences.refuse(
        Refusal.of(
            ErrorCode.STILL_REFERRED_TO,
            "%s[%s]".formatted(types.of(path.to()).list(), reference.referred()),
            "must be in the dataset, since %s[%s].%s refers to it."
                .formatted(list, reference.slug(), String.join(".", path.fields()))));
  }

  /** Returns all of them, since records of a type that refer to each other are removed together. */
  private <E extends VersionedRecord> List<E> withIds(RecordType<E> type, List<Long> ids) {
    String query = "from " + type.name() + " e where e.id in :ids order by e.id";
    List<E> found = new ArrayList<>();
    for (List<Long> batch : Batches.of(ids, BATCH)) {
      found.addAll(
          entityManager
              .createQuery(query, type.entity())
              .setParameter("ids", batch)
              .getResultList());
    }
    return found;
  }
}
