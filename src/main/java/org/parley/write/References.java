package org.parley.write;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.change.ChangeLog;
import org.parley.read.Reference;
import org.parley.record.GlobalId;
import org.parley.record.SluggedRecord;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Finds the records that an input refers to. */
final class References {
  private final EntityManager entityManager;
  private final ChangeLog log;

  References(EntityManager entityManager, ChangeLog log) {
    this.entityManager = entityManager;
    this.log = log;
  }

  /**
   * Returns the record of this type with this slug or id.
   *
   * @throws Refusal if there is none
   */
  <E> E find(Class<E> type, String reference) {
    boolean bySlug = Reference.isSlug(reference) && SluggedRecord.class.isAssignableFrom(type);
    Long id = bySlug ? idOf(type, reference) : Long.valueOf(globalId(type, reference).id());
    E found = id == null ? null : entityManager.find(type, id);
    if (found == null) {
      boolean deleted = !bySlug && !log.deleted(List.of(Reference.globalId(reference))).isEmpty();
      throw refusal(deleted ? ErrorCode.GONE : ErrorCode.NOT_FOUND, type);
    }
    return found;
  }

  /** Returns the id taken apart; the words of the refusal follow the name of an argument. */
  private static GlobalId globalId(Class<?> type, String reference) {
    try {
      return Reference.globalId(reference, type);
    } catch (Refusal refusal) {
      throw refusal(refusal.code(), type);
    }
  }

  private static Refusal refusal(ErrorCode code, Class<?> type) {
    String key = SluggedRecord.class.isAssignableFrom(type) ? "slug or id" : "id";
    return new Refusal(
        code, "must be the %s of an existing %s.".formatted(key, type.getSimpleName()));
  }

  /** Returns the record with this slug, if there is one. */
  <E extends SluggedRecord> @Nullable E bySlug(Class<E> type, String slug) {
    Long id = idOf(type, slug);
    return id == null ? null : entityManager.find(type, id);
  }

  /** Returns true if a slug belongs to another record than this one. */
  boolean isTaken(String slug, SluggedRecord named) {
    Long owner = idOf(named.getClass(), slug);
    return owner != null && !owner.equals(named.id);
  }

  private @Nullable Long idOf(Class<?> type, String slug) {
    return entityManager
        .createQuery(
            "select e.id from " + type.getSimpleName() + " e where e.slug = :slug", Long.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
