package org.parley.request;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;
import org.parley.read.OrderField;
import org.parley.read.SortColumn;

/** Sort order of requests; without it, MADE_ON ascending. */
@Input("RequestOrder")
@Description(
    "Sort order of requests; without it, MADE_ON ascending. Equal values follow the"
        + " order of recording, in the same direction.")
public record RequestOrder(
    @NonNull @Description("Field to sort by.") RequestOrderField field,
    @Description("Direction of the order. Defaults to ASC.") @Nullable OrderDirection direction) {

  static Order of(@Nullable RequestOrder given) {
    return given == null
        ? Order.of(null, null, RequestOrderField.MADE_ON)
        : Order.of(given.field, given.direction, RequestOrderField.MADE_ON);
  }

  /** Fields that requests can be sorted by. */
  @Description("Fields that requests can be sorted by.")
  public enum RequestOrderField implements OrderField {
    @Description(
        "First possible day on which the request was made. Undated requests sort as the latest.")
    MADE_ON(SortColumn.firstDay("made_on_sort", "made_on"));

    private final SortColumn column;

    RequestOrderField(SortColumn column) {
      this.column = column;
    }

    @Override
    public SortColumn column() {
      return column;
    }
  }
}
