package org.parley.read;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Identified;

/**
 * Finds the records of one type; a package's own finder defines its filter and which lists other
 * records have of its records.
 *
 * @param <E> the entity
 * @param <F> the filter
 */
public abstract class Finder<E, F> {
  @Inject protected Records records;

  private final Class<E> type;

  protected Finder(Class<E> type) {
    this.type = type;
  }

  /** Returns the conditions that a filter sets. */
  protected abstract Where where(F filter);

  /** Returns the record with this slug. */
  public @Nullable E bySlug(String slug) {
    return records.bySlug(type, slug);
  }

  /** Returns one page of all records that pass the filter. */
  public Slice<E> page(@Nullable F filter, Page page) {
    return records.page(type, conditions(filter), page);
  }

  /** Returns one page of each parent's records that pass the filter. */
  protected List<Slice<E>> pages(
      List<? extends Identified> parents, ParentLink link, @Nullable F filter, Page page) {
    return records.pages(type, Ids.of(parents), link, conditions(filter), page);
  }

  /**
   * Returns all records of each parent, in the order in which they were recorded; for short lists.
   */
  protected List<List<E>> children(List<? extends Identified> parents, ParentLink link) {
    return records.children(type, Ids.of(parents), link, new Where(), "e.id");
  }

  /**
   * Returns the id of another record, in SQL; null if no slug or global id is given. It is read
   * beforehand, because few rows may be linked with one record and most with another: what the
   * database does best, it can tell for an id that it knows.
   */
  protected @Nullable Sql idOf(Class<?> type, @Nullable String reference) {
    if (reference == null) {
      return null;
    }
    Sql id = Reference.toId(type, reference);
    if (!Reference.isSlug(reference)) {
      return id;
    }
    // No record has 0.
    Sql known = Sql.of("select coalesce(").add(id).add(", 0)");
    return Sql.of("?", records.rows(known, row -> row.getLong(1)).get(0));
  }

  private Where conditions(@Nullable F filter) {
    return filter == null ? new Where() : where(filter);
  }
}
