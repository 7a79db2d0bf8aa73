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
    return page(rows, where, limit(where, page), page, wanted);
  }

  /**
   * PostgreSQL plans a statement anew each time if it does not know the limit, of which it expects
   * a tenth of all rows. Without a filter, it may keep the plan; one for a value that is common
   * would take long for a rare one.
   */
  private static Sql limit(Where filter, Page page) {
    return filter.isEmpty() ? Sql.of(" limit " + page.limit()) : Sql.of(" limit ?", page.limit());
  }

  private <E> Slice<E> page(Rows<E> rows, Where where, Sql limit, Page page, Wanted wanted) {
    List<Slice.Keyed<E>> read = new ArrayList<>();
    if (wanted.rows()) {
      Sql order = Sql.of(" order by " + page.reading().sql());
      // The page is cut before its rows are joined with others, of which it needs few.
      Sql cut =
          Sql.of("(select e.* from ")
              .add(rows.from())
              .add(page.within(where).clause())
              .add(order)
              .add(limit)
              .add(") e");
      read(rows, cut, "0", order, page, (parent, record) -> read.add(record));
    }
    return Slice.cut(read, page, wanted.count() ? count(rows, where) : null);
  }

  static <E> Slice<E> page(Listing<E> listing, Page page, Wanted wanted) {
    List<Slice.Keyed<E>> read = new ArrayList<>();
    if (wanted.rows()) {
      for (Listing.Row<E> row : listing.after(page.start(), page.limit())) {
        Cursor cursor = new Cursor(row.place().value(), row.place().id());
        read.add(new Slice.Keyed<>(row.value(), () -> cursor.encode(page.order().field())));
      }
    }
    return Slice.cut(read, page, wanted.count() ? listing.count() : null);
  }

  <E> List<Slice<E>> pages(
      Rows<E> rows, List<Long> parents, ParentLink link, Where where, Page page, Wanted wanted) {
    if (parents.size() == 1 && link.join().isEmpty()) {
      Where ofParent = new Where().and(link.parent() + " = ?", parents.get(0)).and(where);
      return List.of(page(rows, ofParent, limit(where, page), page, wanted));
    }
    Long[] ids = parents.stream().distinct().toArray(Long[]::new);
    Families<Slice.Keyed<E>> read =
        wanted.rows() ? firstOfEach(rows, ids, link, where, page) : new Families<>();
    Map<Long, Integer> counts = wanted.count() ? counts(rows, ids, link, where) : Map.of();
    return parents.stream()
        .map(
            parent -> {
              Integer count = wanted.count() ? counts.getOrDefault(parent, 0) : null;
              return Slice.cut(read.of(parent), page, count);
            })
        .toList();
  }

  private <E> Families<Slice.Keyed<E>> firstOfEach(
      Rows<E> rows, Long[] parents, ParentLink link, Where where, Page page) {
    Order order = page.reading();
    Sql from =
        Dialect.CURRENT.firstOfEach(
            rows.table(), link, parents, page.within(where), order, page.limit());
    Sql tail = Sql.of(" order by e.parent, " + order.sql());
    Families<Slice.Keyed<E>> children = new Families<>();
    read(rows, from, "e.parent", tail, page, children::add);
    return children;
  }

  private interface Taker<E> {
    void take(long parent, Slice.Keyed<E> record);
  }

  private static <E> void read(
      Rows<E> rows, Sql from, String parent, Sql tail, Page page, Taker<E> taker) {
    OrderField field = page.order().field();
    SortColumn column = field.column();
    rows.read(
        parent + ", e.id, e." + column.name(),
        from,
        tail,
        (row, record) -> {
          Cursor cursor = new Cursor(row.getObject(3, column.type()), row.getLong(2));
          taker.take(row.getLong(1), new Slice.Keyed<>(record, () -> cursor.encode(field)));
        });
  }

  private int count(Rows<?> rows, Where where) {
    Sql sql =
        where.isEmpty() && rows instanceof EntityRows<?> all
            ? recordCounts.statement(all.type())
            : where.count(rows.from());
    return database.query(sql, row -> row.getInt(1)).get(0);
  }

  private Map<Long, Integer> counts(Rows<?> rows, Long[] parents, ParentLink link, Where where) {
    Sql sql =
        Sql.of("select " + link.parent() + ", count(*) from ")
            .add(rows.from())
            .add(link.join() + " where " + link.parent())
            .among(parents)
            .add(where.andTail())
            .add(" group by " + link.parent());
    Map<Long, Integer> counts = new HashMap<>();
    database.each(sql, row -> counts.put(row.getLong(1), row.getInt(2)));
    return counts;
  }
}
