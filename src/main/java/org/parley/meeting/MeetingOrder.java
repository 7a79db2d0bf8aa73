package org.parley.meeting;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;

/** How meetings are sorted; ties keep the order in which they were recorded. */
@Input("MeetingOrder")
@Description("How meetings are sorted; ties keep the order in which they were recorded.")
public record MeetingOrder(
    @NonNull @Description("What they are sorted by.") MeetingOrderField field,
    @Description("Which end comes first; ascending unless given.")
        @Nullable OrderDirection direction) {

  static Order of(@Nullable MeetingOrder given) {
    return given == null
        ? Order.of(null, null, MeetingOrderField.HELD)
        : Order.of(given.field, given.direction, MeetingOrderField.HELD);
  }
}
