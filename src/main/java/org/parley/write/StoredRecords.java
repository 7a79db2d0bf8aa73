package org.parley.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.record.Record;

/** Stored records that drafts describe anew. */
final class StoredRecords {
  /** As many records as one statement may ask for. */
  private static final int BATCH = 500;

  private final EntityManager entityManager;
  private final Map<Draft, Record> byDraft = new IdentityHashMap<>();

  StoredRecords(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Returns the stored record of a draft; null if the draft is a new record. */
  @Nullable Record of(Draft draft) {
    return byDraft.get(draft);
  }

  /** Finds the stored records that have the slugs of drafts. */
  void findBySlug(Collection<Draft> drafts) {
    drafts.stream()
        .collect(Collectors.groupingBy(Draft::type))
        .forEach(
            (type, ofType) -> {
              Map<String, Draft> bySlug = new HashMap<>();
              ofType.forEach(draft -> bySlug.put(text(draft.fields(), "slug"), draft));
              stored(type, "slug", bySlug.keySet())
                  .forEach(
                      record ->
                          byDraft.put(bySlug.get(text(Binder.state(record), "slug")), record));
            });
  }

  /**
   * Finds the stored records that are the same as drafts with a parent, or at least have the same
   * key.
   */
  void findByParent(Collection<Draft> drafts, References references) {
    drafts.stream()
        .collect(Collectors.groupingBy(draft -> draft.type() + "." + draft.parent()))
        .values()
        .forEach(ofType -> match(ofType, references));
  }

  private void match(List<Draft> drafts, References references) {
    Class<? extends Record> type = drafts.get(0).type();
    String parent = String.valueOf(drafts.get(0).parent());
    Map<String, List<Draft>> byParent =
        drafts.stream().collect(Collectors.groupingBy(draft -> text(draft.fields(), parent)));
    Map<String, List<Record>> stored =
        stored(type, parent + ".slug", byParent.keySet()).stream()
            .collect(Collectors.groupingBy(record -> text(Binder.state(record), parent)));
    byParent.forEach(
        (slug, siblings) -> {
          List<Record> open = stored.getOrDefault(slug, new ArrayList<>());
          if (!open.isEmpty()) {
            pair(siblings, open, references);
          }
        });
  }

  private void pair(List<Draft> siblings, List<Record> open, References references) {
    pair(siblings, open, references, (draft, is) -> Differences.of(draft.state(), is).isEmpty());
    pair(siblings, open, references, (draft, is) -> draft.hasKeyOf(is));
  }

  /** The state of a record as a draft has it. */
  private record Described(Draft draft, ObjectNode state) {
    boolean hasKeyOf(ObjectNode other) {
      return draft.key().stream().allMatch(field -> state.path(field).equals(other.path(field)));
    }
  }

  private void pair(
      List<Draft> siblings,
      List<Record> open,
      References references,
      BiPredicate<Described, ObjectNode> isSame) {
    for (Draft draft : siblings) {
      if (!byDraft.containsKey(draft)) {
        Described described =
            new Described(draft, Binder.state(draft.type(), draft.fields(), references));
        open.stream()
            .filter(record -> isSame.test(described, Binder.state(record)))
            .findFirst()
            .ifPresent(
                record -> {
                  byDraft.put(draft, record);
                  open.remove(record);
                });
      }
    }
  }

  /** Returns the stored records of a type of which a path has one of the values. */
  private List<Record> stored(
      Class<? extends Record> type, String path, Collection<String> values) {
    List<String> all = List.copyOf(values);
    List<Record> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      found.addAll(
          entityManager
              .createQuery(
                  "from %s e where e.%s in :values order by e.id"
                      .formatted(type.getSimpleName(), path),
                  type)
              .setParameter("values", all.subList(from, Math.min(from + BATCH, all.size())))
              .getResultList());
    }
    return found;
  }

  private static String text(ObjectNode fields, String field) {
    return fields.path(field).asText();
  }
}
