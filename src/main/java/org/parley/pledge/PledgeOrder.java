package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;
import org.parley.read.OrderField;
import org.parley.read.SortColumn;

/** Sort order of pledges; without it, MADE_ON ascending. */
@Input("PledgeOrder")
@Description(
    "Sort order of pledges; without it, MADE_ON ascending. Equal values follow the"
        + " order of recording, in the same direction.")
public record PledgeOrder(
    @NonNull @Description("Field to sort by.") PledgeOrderField field,
    @Description("Direction of the order. Defaults to ASC.") @Nullable OrderDirection direction) {

  static Order of(@Nullable PledgeOrder given) {
    return given == null
        ? Order.of(null, null, PledgeOrderField.MADE_ON)
        : Order.of(given.field, given.direction, PledgeOrderField.MADE_ON);
  }

  /** Fields that pledges can be sorted by. */
  @Description("Fields that pledges can be sorted by.")
  public enum PledgeOrderField implements OrderField {
    @Description(
        "First possible day on which the pledge was made. Undated pledges sort as the latest.")
    MADE_ON(SortColumn.firstDay("made_on_sort", "made_on")),

    @Description("Last possible due day. Pledges without one sort as the latest.")
    DUE(SortColumn.lastDay("due_sort", "deadline_due")),

    @Description("Title, compared by Unicode code point.")
    TITLE(new SortColumn("title", String.class));

    private final SortColumn column;

    PledgeOrderField(SortColumn column) {
      this.column = column;
    }

    @Override
    public SortColumn column() {
      return column;
    }
  }
}
