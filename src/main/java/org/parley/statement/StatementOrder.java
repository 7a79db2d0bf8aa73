package org.parley.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;
import org.parley.read.OrderField;
import org.parley.read.SortColumn;

/** Sort order of statements; without it, MADE_ON ascending. */
@Input("StatementOrder")
@Description(
    "Sort order of statements; without it, MADE_ON ascending. Equal values follow the"
        + " order of recording, in the same direction.")
public record StatementOrder(
    @NonNull @Description("Field to sort by.") StatementOrderField field,
    @Description("Direction of the order. Defaults to ASC.") @Nullable OrderDirection direction) {

  static Order of(@Nullable StatementOrder given) {
    return given == null
        ? Order.of(null, null, StatementOrderField.MADE_ON)
        : Order.of(given.field, given.direction, StatementOrderField.MADE_ON);
  }

  /** Fields that statements can be sorted by. */
  @Description("Fields that statements can be sorted by.")
  public enum StatementOrderField implements OrderField {
    @Description(
        "First possible day on which the statement was made. Undated statements sort as"
            + " the latest.")
    MADE_ON(SortColumn.firstDay("made_on_sort", "made_on"));

    private final SortColumn column;

    StatementOrderField(SortColumn column) {
      this.column = column;
    }

    @Override
    public SortColumn column() {
      return column;
    }
  }
}
