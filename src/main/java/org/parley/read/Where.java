package org.parley.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.model.TextForm;

/**
 * The conditions that the rows of one table, whose alias is {@code e}, must all meet. A condition
 * on an absent value is no condition, as in a filter whose field is left out.
 */
public final class Where {
  private final List<Condition> conditions = new ArrayList<>();
  private Supplier<@Nullable Sql> shortCount = () -> null;

  /**
   * One of the conditions.
   *
   * @param overlap what it says, if it is on a historical date
   */
  private record Condition(Sql sql, @Nullable Overlap overlap) {}

  /** Adds an SQL condition. */
  public Where and(String condition, Object... values) {
    return and(Sql.of(condition, values));
  }

  /** Adds an SQL condition. */
  public Where and(Sql condition) {
    return and(new Condition(condition, null));
  }

  private Where and(Overlap overlap) {
    return and(new Condition(overlap.sql(), overlap));
  }

  private Where and(Condition condition) {
    conditions.add(condition);
    shortCount = () -> null;
    return this;
  }

  /** Adds the other conditions. */
  public Where and(Where others) {
    others.conditions.forEach(this::and);
    return this;
  }

  /** Adds an SQL condition of one value, if there is a value. */
  public Where andIf(@Nullable Object value, String condition) {
    return value == null ? this : and(condition, value);
  }

  /** Adds the condition that rows are in a language, if its tag is given. */
  public Where andInLanguage(@Nullable String tag) {
    TextForm.LANGUAGE_TAG.demand(tag, "filter.language");
    return andIf(tag, "e.language = ?");
  }

  /** Adds the condition that a column holds one of the constants, if any are given. */
  public Where andAny(String column, @Nullable Collection<? extends Enum<?>> constants) {
    return constants == null ? this : and(Sql.of(column).among(Sql.names(constants)));
  }

  /**
   * Adds a condition on another record, if its slug or global id is given; the SQL has {@code :id}
   * in the place of the record's id.
   */
  public Where andRef(@Nullable String reference, Class<?> type, String condition) {
    if (reference == null) {
      return this;
    }
    return andOfId(condition, Reference.toId(type, reference));
  }

  /** Adds the condition that rows are of a parent, if the parent's id is given, in SQL. */
  public Where andOf(ParentLink link, @Nullable Sql parent) {
    return parent == null ? this : andOfId(link.isOfOne(), parent);
  }

  private Where andOfId(String condition, Sql id) {
    int place = condition.indexOf(":id");
    return and(
        Sql.of(condition.substring(0, place))
            .add(id)
            .add(condition.substring(place + ":id".length())));
  }

  /**
   * Adds the condition that a historical date, in columns with this prefix, can lie within the
   * range.
   */
  public Where andWithin(@Nullable DateRange range, String prefix) {
    if (range == null) {
      return this;
    }
    range.check();
    return range.isOpen() ? this : and(new Overlap(prefix, range, null));
  }

  /**
   * Adds both {@link #andAny} and {@link #andWithin}, for a column and a date that have an index
   * together.
   */
  public Where andAnyWithin(
      String column,
      @Nullable Collection<? extends Enum<?>> constants,
      String prefix,
      @Nullable DateRange range) {
    if (constants == null || range == null || range.isOpen()) {
      return andAny(column, constants).andWithin(range, prefix);
    }
    range.check();
    return and(new Overlap(prefix, range, new Overlap.Among(column, Sql.names(constants))));
  }

  /** Returns the runs of rows in a list of this order that together meet the conditions. */
  List<Run> runs(Order order) {
    SortColumn.Day day = order.field().column().day();
    boolean isSorted = true;
    for (Condition condition : conditions) {
      Overlap overlap = condition.overlap();
      if (overlap == null) {
        continue;
      }
      if (day != null && overlap.has(day)) {
        List<Run> runs = overlap.runs(order, day);
        conditions.stream()
            .filter(other -> other != condition)
            .forEach(other -> runs.forEach(run -> run.where().and(other)));
        return runs;
      }
      // Dates of a row are near each other: in the order of one, those within a range of another
      // may be far from the start.
      isSorted &= day == null && !overlap.isShort();
    }
    return List.of(new Run(this, order, isSorted));
  }

  /**
   * Returns true if an index has the rows in this order, whatever the values of the conditions, but
   * for those whose date reaches across the range's end, which another index finds.
   */
  boolean isInOrder(Order order) {
    SortColumn.Day day = order.field().column().day();
    return conditions.stream()
        .map(Condition::overlap)
        .allMatch(overlap -> overlap != null && day != null && overlap.isOnly(day));
  }

  /**
   * Sets the statement that counts the rows which meet the conditions so far. It is asked for only
   * if they are to be counted.
   *
   * @param count returns a statement that counts them with less work; null if there is none
   */
  public Where countedBy(Supplier<@Nullable Sql> count) {
    shortCount = count;
    return this;
  }

  /** Returns the statement that counts the rows of a table, given with its alias. */
  Sql count(Sql from) {
    Sql count = shortCount.get();
    return count != null ? count : Sql.of("select count(*) from ").add(from).add(clause());
  }

  /** Returns the conditions alone. */
  public Sql conditions() {
    Sql sql = new Sql();
    for (Condition condition : conditions) {
      sql.add(sql.isEmpty() ? "(" : " and (").add(condition.sql()).add(")");
    }
    return sql;
  }

  /** Returns the conditions as they follow others. */
  Sql andTail() {
    return isEmpty() ? new Sql() : Sql.of(" and ").add(conditions());
  }

  /** Returns the conditions as a statement's where clause. */
  public Sql clause() {
    return isEmpty() ? new Sql() : Sql.of(" where ").add(conditions());
  }

  /** Returns true if every row meets the conditions. */
  public boolean isEmpty() {
    return conditions.isEmpty();
  }
}
