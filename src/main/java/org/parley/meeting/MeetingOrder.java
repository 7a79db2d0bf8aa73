package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;
import org.parley.read.OrderField;
import org.parley.read.SortColumn;

/** Sort order of meetings; without it, HELD ascending. */
@Input("MeetingOrder")
@Description(
    "Sort order of meetings; without it, HELD ascending. Equal values follow the"
        + " order of recording, in the same direction.")
public record MeetingOrder(
    @NonNull @Description("Field to sort by.") MeetingOrderField field,
    @Description("Direction of the order. Defaults to ASC.") @Nullable OrderDirection direction) {

  static Order of(@Nullable MeetingOrder given) {
    return given == null
        ? Order.of(null, null, MeetingOrderField.HELD)
        : Order.of(given.field, given.direction, MeetingOrderField.HELD);
  }

  /** Fields that meetings can be sorted by. */
  @Description("Fields that meetings can be sorted by.")
  public enum MeetingOrderField implements OrderField {
    @Description("First possible day of the meeting.")
    HELD(SortColumn.firstDay("held_earliest", "held")),

    @Description("Title, compared by Unicode code point.")
    TITLE(new SortColumn("title", String.class));

    private final SortColumn column;

    MeetingOrderField(SortColumn column) {
      this.column = column;
    }

    @Override
    public SortColumn column() {
      return column;
    }
  }
}
