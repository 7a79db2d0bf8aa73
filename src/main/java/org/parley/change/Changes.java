package org.parley.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.GlobalId;
import org.parley.model.VersionedRecord;
import org.parley.read.Ids;
import org.parley.read.Order;
import org.parley.read.OrderField;
import org.parley.read.Page;
import org.parley.read.ParentLink;
import org.parley.read.Records;
import org.parley.read.Selection;
import org.parley.read.SortColumn;
import org.parley.read.Sql;
import org.parley.read.Where;

/** Finds changes. */
@ApplicationScoped
public class Changes {
  private static final Sql TABLE = Sql.of("{record_change}");
  private static final String COLUMNS =
      "e.action, e.record_type, e.record_id, e.record_version, e.author, e.changed_at, ";

  /** Replacement for differences that are not selected: they can be long. */
  private static final String NO_DIFFERENCES = "cast(null as varchar)";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Records records;

  @Inject
  Changes(Records records) {
    this.records = records;
  }

  /** The one order of changes: as they were made. */
  enum ByNumber implements OrderField {
    NUMBER;

    @Override
    public SortColumn column() {
      return new SortColumn("id", Long.class);
    }
  }

  /** Returns a page of all changes, of all kinds of records or some. */
  ChangeConnection page(
      @Nullable List<RecordKind> kinds, @Nullable Integer first, @Nullable String after) {
    return new ChangeConnection(
        records.page(view(Selection.current().nodes()), of(kinds), page(first, after)));
  }

  private static Page page(@Nullable Integer first, @Nullable String after) {
    return Page.of(first, after, null, null, new Order(ByNumber.NUMBER, false));
  }

  /**
   * Returns a page of the changes of each record, all of one type, the oldest first.
   *
   * @throws org.parley.refusal.Refusal if there is no such page
   */
  public List<ChangeConnection> ofRecords(
      List<? extends VersionedRecord> parents, @Nullable Integer first, @Nullable String after) {
    String type = parents.get(0).getClass().getSimpleName();
    return records
        .pages(
            view(Selection.current().nodes()),
            Ids.of(parents),
            ParentLink.column("record_id"),
            new Where().and("e.record_type = ?", type),
            page(first, after))
        .stream()
        .map(ChangeConnection::new)
        .toList();
  }

  /** Returns the changes after the one with this number, in order, at most so many. */
  List<Change> after(long number, int most) {
    // As a parameter, the limit would have PostgreSQL plan the statement anew each time.
    Sql sql =
        Sql.of("select e.id, e.id, e.id, " + COLUMNS + "e.differences from record_change e")
            .add(" where e.id > ? order by e.id limit " + most, number);
    return records.rows(sql, Changes::change);
  }

  /**
   * Returns the number of the change with this cursor.
   *
   * @throws org.parley.refusal.Refusal if it is not one of a change
   */
  static long number(String cursor) {
    return Page.rowOf(cursor, ByNumber.NUMBER);
  }

  private static Where of(@Nullable List<RecordKind> kinds) {
    Where where = new Where();
    if (kinds != null) {
      String[] types = kinds.stream().map(RecordKind::type).toArray(String[]::new);
      where.and(Sql.of("e.record_type").among(types));
    }
    return where;
  }

  private static Records.View<Change> view(Selection selection) {
    String differences = selection.has("differences") ? "e.differences" : NO_DIFFERENCES;
    return new Records.View<>(TABLE, COLUMNS + differences, Changes::change);
  }

  private static Change change(ResultSet row) throws SQLException {
    long number = row.getLong(2);
    return Change.of(
        Page.cursor(ByNumber.NUMBER, number, number),
        ChangeAction.valueOf(row.getString(4)),
        new GlobalId(row.getString(5), row.getLong(6)),
        row.getInt(7),
        row.getString(8),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        differences(row.getString(10)));
  }

  private static List<Difference> differences(@Nullable String json) {
    if (json == null) {
      return List.of();
    }
    try {
      List<Difference> differences = new ArrayList<>();
      JSON.readTree(json)
          .properties()
          .forEach(
              field ->
                  differences.add(
                      new Difference(
                          field.getKey(),
                          text(field.getValue().get(0)),
                          text(field.getValue().get(1)))));
      return differences;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable String text(JsonNode value) {
    return value.isNull() ? null : value.toString();
  }
}
