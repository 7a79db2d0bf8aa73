package org.parley.write;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.parley.change.ChangeLog;
import org.parley.model.GlobalId;
import org.parley.model.SluggedRecord;
import org.parley.read.Reference;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Finds the records that an input refers to. */
final class References {
  private final EntityManager entityManager;
  private final ChangeLog log;
  private final Map<Class<?>, Map<String, SluggedRecord>> announced = new HashMap<>();
  private final Map<Class<?>, Map<String, Object>> found = new HashMap<>();
  private BiPredicate<Class<?>, String> isAssumed = (type, slug) -> false;

  References(EntityManager entityManager, ChangeLog log) {
    this.entityManager = entityManager;
    this.log = log;
  }

  /**
   * Lets references find a record that is not stored yet.
   *
   * @return false if another one was announced with the slug
   */
  boolean announce(SluggedRecord record, String slug) {
    record.slug = slug;
    return announced
            .computeIfAbsent(record.getClass(), type -> new HashMap<>())
            .putIfAbsent(slug, record)
        == null;
  }

  /**
   * Lets references find records that are not stored, as records without fields.
   *
   * @param others tells if there is such a record, by its type and slug
   */
  void assume(BiPredicate<Class<?>, String> others) {
    isAssumed = others;
  }

  private @Nullable SluggedRecord announced(Class<?> type, String slug) {
    return announced.getOrDefault(type, Map.of()).get(slug);
  }

  /**
   * Returns the record of this type with this slug or id.
   *
   * @throws Refusal if there is none
   */
  <E> E find(Class<E> type, String reference) {
    boolean isSlug = Reference.isSlug(reference) && SluggedRecord.class.isAssignableFrom(type);
    SluggedRecord announced = announced(type, reference);
    if (announced != null) {
      return type.cast(announced);
    }
    E found =
        isSlug ? bySlug(type, reference) : entityManager.find(type, globalId(type, reference).id());
    if (found == null && isAssumed.test(type, reference)) {
      return Binder.newInstance(type);
    }
    if (found == null) {
      boolean deleted = !isSlug && !log.deleted(List.of(Reference.globalId(reference))).isEmpty();
      throw refusal(deleted ? ErrorCode.GONE : ErrorCode.NOT_FOUND, type, reference);
    }
    return found;
  }

  /** Returns the id taken apart; the words of the refusal follow the name of an argument. */
  private static GlobalId globalId(Class<?> type, String reference) {
    try {
      return Reference.globalId(reference, type);
    } catch (Refusal refusal) {
      throw refusal(refusal.code(), type, reference);
    }
  }

  private static Refusal refusal(ErrorCode code, Class<?> type, String reference) {
    String key = SluggedRecord.class.isAssignableFrom(type) ? "slug or id" : "id";
    return new Refusal(
        code,
        "must be the %s of an existing %s, but was %s."
            .formatted(key, type.getSimpleName(), Refusal.echo(reference)));
  }

  /** Returns true if a slug belongs to another record than this one. */
  boolean isTaken(String slug, SluggedRecord named) {
    Long owner = idOf(named.getClass(), slug);
    return owner != null && !owner.equals(named.id);
  }

  /** Reads the records that drafts name, few statements for all of them. */
  void fetch(Collection<Draft> drafts) {
    Map<Class<? extends SluggedRecord>, Set<String>> named = new HashMap<>();
    for (Draft draft : drafts) {
      NamedReferences.each(
          draft.fields(),
          draft.type(),
          (type, name) -> {
            if (Reference.isSlug(name) && announced(type, name) == null) {
              named.computeIfAbsent(type, any -> new TreeSet<>()).add(name);
            }
          });
    }
    named.forEach(
        (type, slugs) ->
            StoredRecords.with("slug", slugs, type, entityManager)
                .forEach(record -> known(type).put(record.slug, record)));
  }

  private Map<String, Object> known(Class<?> type) {
    return found.computeIfAbsent(type, any -> new HashMap<>());
  }

  /** Returns the record with this slug, if there is one. */
  <E> @Nullable E bySlug(Class<E> type, String slug) {
    return type.cast(known(type).computeIfAbsent(slug, any -> withSlug(type, slug)));
  }

  private <E> @Nullable E withSlug(Class<E> type, String slug) {
    return entityManager
        .createQuery("from " + type.getSimpleName() + " e where e.slug = :slug", type)
        .setParameter("slug", slug)
        .getResultList()
        .stream()
        .findFirst()
        .orElse(null);
  }

  private @Nullable Long idOf(Class<?> type, String slug) {
    return entityManager
        .createQuery(
            "select e.id from " + type.getSimpleName() + " e where e.slug = :slug", Long.class)
        .setParameter("slug", slug)
        .getResultList()
        .stream()
        .findFirst()
        .orElse(null);
  }
}
