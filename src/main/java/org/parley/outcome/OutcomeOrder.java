package org.parley.outcome;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;
import org.parley.read.OrderField;
import org.parley.read.SortColumn;

/** Sort order of outcomes; without it, REACHED_ON ascending. */
@Input("OutcomeOrder")
@Description(
    "Sort order of outcomes; without it, REACHED_ON ascending. Equal values follow"
        + " the order of recording, in the same direction.")
public record OutcomeOrder(
    @NonNull @Description("Field to sort by.") OutcomeOrderField field,
    @Description("Direction of the order. Defaults to ASC.") @Nullable OrderDirection direction) {

  static Order of(@Nullable OutcomeOrder given) {
    return given == null
        ? Order.of(null, null, OutcomeOrderField.REACHED_ON)
        : Order.of(given.field, given.direction, OutcomeOrderField.REACHED_ON);
  }

  /** Fields that outcomes can be sorted by. */
  @Description("Fields that outcomes can be sorted by.")
  public enum OutcomeOrderField implements OrderField {
    @Description("First possible day of the outcome. Undated outcomes sort as the latest.")
    REACHED_ON(SortColumn.firstDay("reached_on_sort", "reached_on"));

    private final SortColumn column;

    OutcomeOrderField(SortColumn column) {
      this.column = column;
    }

    @Override
    public SortColumn column() {
      return column;
    }
  }
}
