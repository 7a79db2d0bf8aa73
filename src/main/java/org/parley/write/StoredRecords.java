package org.parley.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.Batches;
import org.parley.model.SluggedRecord;
import org.parley.model.VersionedRecord;

/** Stored records that drafts describe anew. */
final class StoredRecords {
  /** As many records as one statement may ask for. */
  private static final int BATCH = 500;

  private final EntityManager entityManager;
  private final Map<Draft, VersionedRecord> byDraft = new IdentityHashMap<>();

  StoredRecords(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Returns the stored record of a draft; null if the draft is a new record. */
  @Nullable VersionedRecord of(Draft draft) {
    return byDraft.get(draft);
  }

  /** Finds the stored records that have the slugs of drafts. */
  void findBySlug(Collection<Draft> drafts) {
    drafts.stream()
        .collect(Collectors.groupingBy(Draft::type))
        .forEach(
            (type, ofType) -> {
              Map<String, List<Draft>> bySlug = by("slug", ofType);
              for (VersionedRecord record : with("slug", bySlug.keySet(), type, entityManager)) {
                String slug = ((SluggedRecord) record).slug;
                bySlug.getOrDefault(slug, List.of()).forEach(draft -> byDraft.put(draft, record));
              }
            });
  }

  /**
   * Finds the stored records that are the same as drafts with a parent, or at least have the same
   * key.
   *
   * @param states returns the state of the record that a draft describes; null if there is none
   */
  void findByParent(Collection<Draft> drafts, Function<Draft, @Nullable ObjectNode> states) {
    drafts.stream()
        .collect(Collectors.groupingBy(draft -> draft.type() + "." + draft.parent()))
        .values()
        .forEach(ofType -> match(ofType, states));
  }

  /** A record, or a draft of one, with what its fields hold. */
  private record Stated<T>(T what, ObjectNode state) {}

  private void match(List<Draft> drafts, Function<Draft, @Nullable ObjectNode> states) {
    Class<? extends VersionedRecord> type = drafts.get(0).type();
    String parent = String.valueOf(drafts.get(0).parent());
    Map<String, List<Draft>> byParent = by(parent, drafts);
    Map<String, List<Stated<VersionedRecord>>> stored =
        with(parent + ".slug", byParent.keySet(), type, entityManager).stream()
            .map(record -> new Stated<>(record, Binder.state(record)))
            .collect(Collectors.groupingBy(record -> text(record.state(), parent)));
    stored.forEach(
        (slug, there) -> {
          List<Stated<Draft>> siblings = new ArrayList<>();
          for (Draft draft : byParent.getOrDefault(slug, List.of())) {
            ObjectNode state = states.apply(draft);
            if (state != null) {
              siblings.add(new Stated<>(draft, state));
            }
          }
          pair(siblings, there, (a, b) -> Differences.of(a.state(), b.state()).isEmpty());
          pair(siblings, there, StoredRecords::haveSameKey);
        });
  }

  private static boolean haveSameKey(Stated<Draft> draft, Stated<VersionedRecord> record) {
    return draft.what().key().stream()
        .allMatch(field -> draft.state().path(field).equals(record.state().path(field)));
  }

  /** Gives each draft that has none the first of the records that matches, which none has then. */
  private void pair(
      List<Stated<Draft>> drafts,
      List<Stated<VersionedRecord>> open,
      BiPredicate<Stated<Draft>, Stated<VersionedRecord>> match) {
    for (Stated<Draft> draft : drafts) {
      if (!byDraft.containsKey(draft.what())) {
        open.stream()
            .filter(record -> match.test(draft, record))
            .findFirst()
            .ifPresent(
                record -> {
                  byDraft.put(draft.what(), record.what());
                  open.remove(record);
                });
      }
    }
  }

  /** Returns the stored records of a type of which a path has one of the values. */
  static <E extends VersionedRecord> List<E> with(
      String path, Collection<String> values, Class<E> type, EntityManager entityManager) {
    List<E> found = new ArrayList<>();
    for (List<String> batch : Batches.of(List.copyOf(values), BATCH)) {
      found.addAll(
          entityManager
              .createQuery(
                  "from %s e where e.%s in :values order by e.id"
                      .formatted(type.getSimpleName(), path),
                  type)
              .setParameter("values", batch)
              .getResultList());
    }
    return found;
  }

  private static Map<String, List<Draft>> by(String field, List<Draft> drafts) {
    return drafts.stream().collect(Collectors.groupingBy(draft -> text(draft.fields(), field)));
  }

  private static String text(ObjectNode fields, String field) {
    return fields.path(field).asText();
  }
}
