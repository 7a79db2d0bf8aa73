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
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parley.model.GlobalId;
import org.parley.model.Node;

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
  private final Pager pager;
  private final RecordCounts counts;

  @Inject
  Records(Database database, Models models, Lists lists, Pager pager, RecordCounts counts) {
    this.database = database;
    this.models = models;
    this.lists = lists;
    this.pager = pager;
    this.counts = counts;
  }

  /** Makes a value of a row. */
  public interface Values<T> {
    /** Reads the current row of the result set. */
    T read(ResultSet row) throws SQLException;
  }

  /** Returns true if records of a type have an attribute of this name. */
  public boolean has(Class<?> type, String attribute) {
    return models.of(type).attributes().containsKey(attribute);
  }

  /** Returns a statement for the number of all records of a type. */
  public Sql count(Class<?> type) {
    return counts.statement(type);
  }

  /** Returns the record with this slug. */
  public <E> @Nullable E bySlug(Class<E> type, String slug) {
    return one(type, new Where().and("e.slug = ?", slug), Selection.current());
  }

  /** Returns the record that meets the condition. */
  public <E> @Nullable E one(Class<E> type, Where where, Selection selection) {
    List<E> found = all(type, where, "e.id", 1, selection);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Returns the first records that meet the condition, in the order given in SQL. */
  public <E> List<E> all(Class<E> type, Where where, String order, int limit) {
    return all(type, where, order, limit, Selection.current());
  }

  /** Returns the first records that meet the condition, as far as they are selected. */
  public <E> List<E> all(Class<E> type, Where where, String order, int limit, Selection selection) {
    Sql tail = where.clause().add(" order by " + order + " limit ?", limit);
    List<E> all = new ArrayList<>();
    entities(type, selection).read("e.id", tail, (row, entity) -> all.add(entity)).await();
    return all;
  }

  /**
   * Returns the next records in the order of their slugs by code point.
   *
   * @param after the slug after which they come; empty for the first
   */
  public <E> List<E> bySlug(Class<E> type, String after, int limit, Selection selection) {
    String slug = Dialect.CURRENT.byCodePoint("e.slug");
    return all(type, new Where().and(slug + " > ?", after), slug, limit, selection);
  }

  /** Returns the records with these ids, those that are there. */
  public <E> Map<Long, E> byId(Class<E> type, Collection<Long> ids, Selection selection) {
    Map<Long, E> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      read(type, ids, selection, byId::put).await();
    }
    return byId;
  }

  private <E> Deferred read(
      Class<E> type, Collection<Long> ids, Selection selection, BiConsumer<Long, E> taker) {
    return entities(type, selection)
        .read(
            "e.id",
            Sql.of(" where e.id").among(Sql.ids(ids)),
            (row, entity) -> taker.accept(row.getLong(1), entity));
  }

  /** Returns the records of any type with these ids, those that are there. */
  public Map<GlobalId, Node> byId(Collection<GlobalId> ids, Selection selection) {
    return byId(ids, Node.class, selection);
  }

  private <T> Map<GlobalId, T> byId(
      Collection<GlobalId> ids, Class<T> common, Selection selection) {
    Map<String, List<Long>> byType = new LinkedHashMap<>();
    ids.forEach(id -> byType.computeIfAbsent(id.type(), t -> new ArrayList<>()).add(id.id()));
    Map<GlobalId, T> found = new HashMap<>();
    List<Deferred> reads = new ArrayList<>();
    byType.forEach(
        (type, keys) -> {
          Class<? extends T> entity = models.entity(type, common);
          if (entity != null) {
            reads.add(
                read(
                    entity,
                    keys,
                    selection,
                    (key, record) -> found.put(new GlobalId(type, key), record)));
          }
        });
    reads.forEach(Deferred::await);
    return found;
  }

  /** Returns one page of the records that meet the condition. */
  public <E> Slice<E> page(Class<E> type, Where where, Page page) {
    Selection connection = Selection.current();
    return pager.page(entities(type, connection.nodes()), where, page, Pager.Wanted.of(connection));
  }

  /** Returns one page of each parent's list of records that meet the condition. */
  public <E> List<Slice<E>> pages(
      Class<E> type, List<Long> parents, ParentLink link, Where where, Page page) {
    Selection connection = Selection.current();
    return pager.pages(
        entities(type, connection.nodes()),
        parents,
        link,
        where,
        page,
        Pager.Wanted.of(connection));
  }

  /** Returns one page of each parent's rows of a view that meet the condition. */
  public <E> List<Slice<E>> pages(
      View<E> view, List<Long> parents, ParentLink link, Where where, Page page) {
    return pager.pages(
        rows(view), parents, link, where, page, Pager.Wanted.of(Selection.current()));
  }

  /** Returns one page of the rows of a view that meet the condition. */
  public <E> Slice<E> page(View<E> view, Where where, Page page) {
    return pager.page(rows(view), where, page, Pager.Wanted.of(Selection.current()));
  }

  /** Returns one page, from the front, of a list that reads its own rows. */
  public <E> Slice<E> page(Listing<E> listing, Page page) {
    return Pager.page(listing, page, Pager.Wanted.of(Selection.current()));
  }

  /** Returns the objects of the slices, all of one type, each with its selected fields. */
  public <T> List<Slice<T>> nodes(List<Slice<GlobalId>> slices, Class<T> type) {
    List<GlobalId> ids = new ArrayList<>();
    slices.forEach(slice -> slice.items().forEach(item -> ids.add(item.node())));
    Map<GlobalId, T> nodes = byId(ids, type, Selection.current().nodes());
    return slices.stream()
        .map(slice -> slice.map(id -> Objects.requireNonNull(nodes.get(id))))
        .toList();
  }

  /**
   * A view, or a query in brackets, whose rows are listed as they are.
   *
   * @param reader reads the columns; they are the fourth and following ones
   */
  public record View<E>(Sql table, String columns, Values<E> reader) {}

  /**
   * Returns all records that belong to each parent, in the order given in SQL; for lists that are
   * short.
   */
  public <E> List<List<E>> children(
      Class<E> type, List<Long> parents, ParentLink link, Where where, String order) {
    Sql tail =
        Sql.of(link.join() + " where " + link.parent())
            .among(Sql.ids(parents))
            .add(where.andTail())
            .add(" order by " + link.parent() + ", " + order);
    Families<E> children = new Families<>();
    Deferred read =
        entities(type, Selection.current())
            .read(link.parent(), tail, (row, child) -> children.add(row.getLong(1), child));
    return parents.stream().<List<E>>map(parent -> new Family<>(children, parent, read)).toList();
  }

  /** Returns a value for each id, from a statement whose first column is the id. */
  public <T> Map<Long, T> values(Sql sql, Values<T> reader) {
    Map<Long, T> values = new HashMap<>();
    database.each(sql, row -> values.put(row.getLong(1), reader.read(row)));
    return values;
  }

  /** Returns the values of a statement's rows. */
  public <T> List<T> rows(Sql sql, Values<T> reader) {
    return database.query(sql, reader::read);
  }

  private <E> Rows<E> entities(Class<E> type, Selection selection) {
    return new EntityRows<>(database, models, lists, type, selection);
  }

  private <E> Rows<E> rows(View<E> view) {
    return new ViewRows<>(database, view.table(), view.columns(), view.reader());
  }
}
