package org.parley.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts pages out of lists, of one list or of one for each parent, and counts them if asked to. */
@ApplicationScoped
class Pager {
  private final Database database;
  private final RecordCounts recordCounts;

  @Inject
  Pager(Database database, RecordCounts recordCounts) {
    this.database = database;
    this.recordCounts = recordCounts;
  }

  /** Requested parts of a page. */
  record Wanted(boolean rows, boolean count) {
    static Wanted of(Selection connection) {
      return new Wanted(
          connection.has("nodes") || connection.has("edges") || connection.has("pageInfo"),
          connection.has("totalCount") || connection.has("totalCountIsExact"));
    }
  }

  <E> Slice<E> page(Rows<E> rows, Where where, Page page, Wanted wanted) {
    return page(rows, where, limit(where.isInOrder(page.order()), page), page, wanted);
  }

  /**
   * PostgreSQL plans a statement anew each time if it does not know the limit, of which it expects
   * a tenth of all rows. It may keep the plan if one is best for all values; else, one for a value
   * that is common would take long for a rare one.
   */
  private static Sql limit(boolean isKept, Page page) {
    return isKept ? Sql.of(" limit " + page.limit()) : Sql.of(" limit ?", page.limit());
  }

  private <E> Slice<E> page(Rows<E> rows, Where where, Sql limit, Page page, Wanted wanted) {
    Parts<E> parts = new Parts<>(page, wanted);
    if (wanted.rows()) {
      // The page is cut before its rows are joined with others, of which it needs few.
      Sql cut = Sql.of("(").add(Dialect.CURRENT.first(rows.from(), where, page, limit)).add(") e");
      parts.read(rows, cut, "0", Sql.of(" order by " + page.reading().sql()));
    }
    if (wanted.count()) {
      parts.await(database.later(count(rows, where), row -> parts.count(0, row.getInt(1))));
    }
    return parts.of(0L);
  }

  static <E> Slice<E> page(Listing<E> listing, Page page, Wanted wanted) {
    List<Slice.Keyed<E>> read = new ArrayList<>();
    if (wanted.rows()) {
      for (Listing.Row<E> row : listing.after(page.start(), page.limit())) {
        Cursor cursor = new Cursor(row.place().value(), row.place().id());
        read.add(new Slice.Keyed<>(row.value(), () -> cursor.encode(page.order().field())));
      }
    }
    Slice.Part<E> part = Slice.Part.cut(read, page, wanted.count() ? listing.count() : null);
    return new Slice<>(() -> part);
  }

  <E> List<Slice<E>> pages(
      Rows<E> rows, List<Long> parents, ParentLink link, Where where, Page page, Wanted wanted) {
    if (parents.size() == 1) {
      Where ofParent = new Where().andOf(link, Sql.of("?", parents.get(0))).and(where);
      // An index has the rows of the parent that a column names in the order of the list.
      boolean isKept = link.join().isEmpty() && where.isEmpty();
      return List.of(page(rows, ofParent, limit(isKept, page), page, wanted));
    }
    Long[] ids = parents.stream().distinct().toArray(Long[]::new);
    Parts<E> parts = new Parts<>(page, wanted);
    if (wanted.rows()) {
      Order order = page.reading();
      Sql from =
          Dialect.CURRENT.firstOfEach(
              rows.table(), link, ids, page.within(where), order, page.limit());
      parts.read(rows, from, "e.parent", Sql.of(" order by e.parent, " + order.sql()));
    }
    if (wanted.count()) {
      Sql counts = counts(rows, ids, link, where);
      parts.await(database.later(counts, row -> parts.count(row.getLong(1), row.getInt(2))));
    }
    return parents.stream().map(parts::of).toList();
  }

  /** Rows and counts of lists, one list for each parent, as they are read. */
  private static final class Parts<E> {
    private final Page page;
    private final Wanted wanted;
    private final List<Deferred> reads = new ArrayList<>(2);
    private final Families<Slice.Keyed<E>> rows = new Families<>();
    private final Map<Long, Integer> counts = new HashMap<>();

    Parts(Page page, Wanted wanted) {
      this.page = page;
      this.wanted = wanted;
    }

    void await(Deferred read) {
      reads.add(read);
    }

    /** Has rows read, whose parents' ids are in the column given. */
    void read(Rows<E> all, Sql from, String parent, Sql tail) {
      OrderField field = page.order().field();
      SortColumn column = field.column();
      await(
          all.read(
              parent + ", e.id, e." + column.name(),
              from,
              tail,
              (row, record) -> {
                Cursor cursor = new Cursor(row.getObject(3, column.type()), row.getLong(2));
                rows.add(row.getLong(1), new Slice.Keyed<>(record, () -> cursor.encode(field)));
              }));
    }

    void count(long parent, int count) {
      counts.put(parent, count);
    }

    /** Returns the part of a parent's list. */
    Slice<E> of(Long parent) {
      return new Slice<>(
          () -> {
            reads.forEach(Deferred::await);
            Integer count = wanted.count() ? counts.getOrDefault(parent, 0) : null;
            return Slice.Part.cut(rows.of(parent), page, count);
          });
    }
  }

  private Sql count(Rows<?> rows, Where where) {
    return where.isEmpty() && rows instanceof EntityRows<?> all
        ? recordCounts.statement(all.type())
        : where.count(rows.from());
  }

  private static Sql counts(Rows<?> rows, Long[] parents, ParentLink link, Where where) {
    return Sql.of("select " + link.parent() + ", count(*) from ")
        .add(rows.from())
        .add(link.join() + " where " + link.parent())
        .among(parents)
        .add(where.andTail())
        .add(" group by " + link.parent());
  }
}
