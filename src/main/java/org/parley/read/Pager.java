package org.parley.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Cuts pages out of lists, of one list or of one for each parent, and counts them if asked to. */
@ApplicationScoped
class Pager {
  private final Database database;

  @Inject
  Pager(Database database) {
    this.database = database;
  }

  /** What of a page is asked for. */
  record Wanted(boolean rows, boolean count) {
    static Wanted of(Selection connection) {
      return new Wanted(
          connection.has("nodes") || connection.has("edges") || connection.has("pageInfo"),
          connection.has("totalCount"));
    }
  }

  <E> Slice<E> page(Rows<E> rows, Where where, Page page, Wanted wanted) {
    List<Slice.Keyed<E>> read = new ArrayList<>();
    if (wanted.rows()) {
      Sql tail =
          page.within(where)
              .clause()
              .add(" order by " + page.reading().sql() + " limit ?", page.limit());
      keyed(rows, rows.from(), "0", tail, page).forEach(found -> read.add(found.value()));
    }
    return Slice.cut(read, page, wanted.count() ? count(rows, where) : null);
  }

  <E> List<Slice<E>> pages(
      Rows<E> rows, List<Long> parents, Link link, Where where, Page page, Wanted wanted) {
    if (parents.size() == 1 && link.join().isEmpty()) {
      Where ofParent = new Where().and(link.parent() + " = ?", parents.get(0)).and(where);
      return List.of(page(rows, ofParent, page, wanted));
    }
    Long[] ids = parents.stream().distinct().toArray(Long[]::new);
    Map<Long, List<Slice.Keyed<E>>> read =
        wanted.rows() ? firstOfEach(rows, ids, link, where, page) : Map.of();
    Map<Long, Integer> counts = wanted.count() ? counts(rows, ids, link, where) : Map.of();
    return parents.stream()
        .map(
            parent -> {
              Integer count = wanted.count() ? counts.getOrDefault(parent, 0) : null;
              return Slice.cut(read.getOrDefault(parent, List.of()), page, count);
            })
        .toList();
  }

  private <E> Map<Long, List<Slice.Keyed<E>>> firstOfEach(
      Rows<E> rows, Long[] parents, Link link, Where where, Page page) {
    Order order = page.reading();
    Sql from =
        Dialect.CURRENT.firstOfEach(
            rows.table(), link, parents, page.within(where), order, page.limit());
    Sql tail = Sql.of(" order by e.parent, " + order.sql());
    Map<Long, List<Slice.Keyed<E>>> byParent = new HashMap<>();
    keyed(rows, from, "e.parent", tail, page)
        .forEach(f -> byParent.computeIfAbsent(f.extra(), p -> new ArrayList<>()).add(f.value()));
    return byParent;
  }

  private <E> List<Rows.Found<Slice.Keyed<E>, Long>> keyed(
      Rows<E> rows, Sql from, String parent, Sql tail, Page page) {
    OrderField field = page.order().field();
    String columns = parent + ", e.id, e." + field.column();
    return rows.read(columns, from, tail, row -> Place.read(row, field)).stream()
        .map(
            found ->
                new Rows.Found<>(
                    new Slice.Keyed<>(found.value(), found.extra().cursor()),
                    found.extra().parent()))
        .toList();
  }

  private record Place(long parent, Supplier<String> cursor) {
    static Place read(ResultSet row, OrderField field) throws SQLException {
      Cursor cursor = new Cursor(row.getObject(3, field.type()), row.getLong(2));
      return new Place(row.getLong(1), () -> cursor.encode(field));
    }
  }

  private int count(Rows<?> rows, Where where) {
    Sql sql = Sql.of("select count(*) from ").add(rows.from()).add(where.clause());
    return database.query(sql, row -> row.getInt(1)).get(0);
  }

  private Map<Long, Integer> counts(Rows<?> rows, Long[] parents, Link link, Where where) {
    Sql sql =
        Sql.of("select " + link.parent() + ", count(*) from ")
            .add(rows.from())
            .add(link.join() + " where " + link.parent())
            .among(parents)
            .add(where.andTail())
            .add(" group by " + link.parent());
    Map<Long, Integer> counts = new HashMap<>();
    database
        .query(sql, row -> Map.entry(row.getLong(1), row.getInt(2)))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
