package org.parley.read;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads entities from the database, filled as far as the query selects them and detached: what is
 * not selected stays empty. Without another selection given, what counts is what is asked of the
 * result of the operation method that runs now.
 */
@ApplicationScoped
public class Records {
  private final Database database;
  private final Models models;
  private final Lists lists;
  private final Dialect dialect;

  @Inject
  Records(Database database, Models models, Lists lists, Dialect dialect) {
    this.database = database;
    this.models = models;
    this.lists = lists;
    this.dialect = dialect;
  }

  /** The record that meets the condition, which at most one does. */
  public <E> @Nullable E one(Class<E> type, Where where) {
    List<E> found = all(type, where, "e.id", 1);
    return found.isEmpty() ? null : found.get(0);
  }

  /** The record with this slug. */
  public <E> @Nullable E bySlug(Class<E> type, String slug) {
    return one(type, new Where().and("e.slug = ?", slug));
  }

  /** The first records that meet the condition, in the order given in SQL. */
  public <E> List<E> all(Class<E> type, Where where, String order, int limit) {
    Sql tail = where.clause().add(" order by " + order + " limit ?", limit);
    return load(type, Selection.current(), tail, row -> 0L).stream().map(Found::record).toList();
  }

  /** The records with these ids, those that are there. */
  public <E> Map<Long, E> byId(Class<E> type, Collection<Long> ids, Selection selection) {
    Map<Long, E> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      Sql tail = Sql.of(" where e.id = any(?)", (Object) Sql.ids(ids));
      load(type, selection, tail, row -> row.getLong(1))
          .forEach(found -> byId.put(found.extra(), found.record()));
    }
    return byId;
  }

  /** One page of the records that meet the condition. */
  public <E> Slice<E> page(Class<E> type, Where where, Page page) {
    Selection selection = Selection.current();
    List<Slice.Keyed<E>> read = List.of();
    if (needsRows(selection)) {
      Sql tail =
          page.within(where)
              .clause()
              .add(" order by " + page.reading().sql() + " limit ?", page.limit());
      read = keyed(type, nodesOf(selection), "", tail, page).stream().map(Found::record).toList();
    }
    return Slice.cut(read, page, selection.has("totalCount") ? count(type, where) : null);
  }

  /** One page of each parent's list, in the order of the parents. */
  public <E> List<Slice<E>> pages(
      Class<E> type, List<Long> parents, Link link, Where where, Page page) {
    if (parents.size() == 1 && link.join().isEmpty()) {
      Where ofParent = new Where().and(link.parent() + " = ?", parents.get(0));
      return List.of(page(type, where.isEmpty() ? ofParent : ofParent.and(where.sql()), page));
    }
    Selection selection = Selection.current();
    Map<Long, List<Slice.Keyed<E>>> read = new HashMap<>();
    if (needsRows(selection)) {
      keysOf(type, parents, link, where, page)
          .forEach(f -> read.computeIfAbsent(f.extra(), p -> new ArrayList<>()).add(f.record()));
    }
    Map<Long, Integer> counts =
        selection.has("totalCount") ? counts(type, parents, link, where) : Map.of();
    return parents.stream()
        .map(
            parent ->
                Slice.cut(
                    read.getOrDefault(parent, List.of()),
                    page,
                    selection.has("totalCount") ? counts.getOrDefault(parent, 0) : null))
        .toList();
  }

  /**
   * All records that belong to each parent, in the order given in SQL; for lists that are short.
   */
  public <E> List<List<E>> children(
      Class<E> type, List<Long> parents, Link link, Where where, String order) {
    Sql tail =
        Sql.of(link.join() + " where " + link.parent() + " = any(?)", (Object) Sql.ids(parents))
            .add(where.andTail())
            .add(" order by " + order);
    Map<Long, List<E>> byParent = new HashMap<>();
    load(type, Selection.current(), link.parent(), tail, row -> row.getLong(1))
        .forEach(f -> byParent.computeIfAbsent(f.extra(), p -> new ArrayList<>()).add(f.record()));
    return parents.stream().map(parent -> byParent.getOrDefault(parent, List.of())).toList();
  }

  /** A value for each id, from a statement whose first column is the id. */
  public <T> Map<Long, T> values(Sql sql, Values<T> reader) {
    Map<Long, T> values = new LinkedHashMap<>();
    database
        .query(sql, row -> Map.entry(row.getLong(1), reader.read(row)))
        .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    return values;
  }

  /** The rows of a statement. */
  public <T> List<T> rows(Sql sql, Values<T> reader) {
    return database.query(sql, reader::read);
  }

  /** Makes a value of a row. */
  public interface Values<T> {
    /** Reads the row that the result set stands on. */
    T read(ResultSet row) throws SQLException;
  }

  private record Found<E, X>(E record, X extra) {}

  private static boolean needsRows(Selection selection) {
    return selection.has("nodes") || selection.has("edges") || selection.has("pageInfo");
  }

  private static Selection nodesOf(Selection connection) {
    return connection.at("nodes").and(connection.at("edges").at("node"));
  }

  private int count(Class<?> type, Where where) {
    Sql sql = Sql.of("select count(*) from " + models.of(type).table() + " e").add(where.clause());
    return database.query(sql, row -> row.getInt(1)).get(0);
  }

  private Map<Long, Integer> counts(Class<?> type, List<Long> parents, Link link, Where where) {
    String table = models.of(type).table();
    return values(
        Sql.of("select " + link.parent() + ", count(*) from " + table + " e" + link.join())
            .add(" where " + link.parent() + " = any(?)", (Object) Sql.ids(parents))
            .add(where.andTail())
            .add(" group by " + link.parent()),
        row -> row.getInt(2));
  }

  private <E> List<Found<Slice.Keyed<E>, Long>> keysOf(
      Class<E> type, List<Long> parents, Link link, Where where, Page page) {
    Sql first =
        dialect.firstOfEach(
            models.of(type).table(),
            link,
            Sql.ids(parents),
            page.within(where),
            page.reading().sql(),
            page.limit());
    Sql tail = Sql.of(" join (").add(first).add(") f on f.id = e.id order by f.parent, f.n");
    return keyed(type, nodesOf(Selection.current()), "f.parent", tail, page);
  }

  private <E> List<Found<Slice.Keyed<E>, Long>> keyed(
      Class<E> type, Selection selection, String parent, Sql tail, Page page) {
    OrderField field = page.order().field();
    String extra = parent.isEmpty() ? "0" : parent;
    return load(
            type,
            selection,
            extra + ", e.id, e." + field.column(),
            tail,
            row ->
                new Place(
                    row.getLong(1), new Cursor(row.getObject(3, field.type()), row.getLong(2))))
        .stream()
        .map(
            f ->
                new Found<>(
                    new Slice.Keyed<>(f.record(), f.extra().cursor().encode(field)),
                    f.extra().parent()))
        .toList();
  }

  private record Place(long parent, Cursor cursor) {}

  private <E, X> List<Found<E, X>> load(
      Class<E> type, Selection selection, Sql tail, Database.Row<X> extra) {
    return load(type, selection, "e.id", tail, extra);
  }

  /** Loads what is selected; the extra columns come first in each row. */
  private <E, X> List<Found<E, X>> load(
      Class<E> type, Selection selection, String extraColumns, Sql tail, Database.Row<X> extra) {
    Model model = models.of(type);
    Projection projection = new Projection(models, extraColumns);
    Projection.Reader reader = projection.entity(model, "e", selection);
    Sql sql =
        Sql.of("select " + projection.columns() + " from " + model.table() + " e")
            .add(projection.joins())
            .add(tail);
    List<Found<E, X>> found =
        database.query(
            sql,
            row ->
                new Found<>(Objects.requireNonNull(type.cast(reader.read(row))), extra.read(row)));
    lists.fill(projection);
    return found;
  }
}
