package org.parley.request;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;

/** How requests are sorted; ties keep the order in which they were recorded. */
@Input("RequestOrder")
@Description("How requests are sorted; ties keep the order in which they were recorded.")
public record RequestOrder(
    @NonNull @Description("What they are sorted by.") RequestOrderField field,
    @Description("Which end comes first; ascending unless given.")
        @Nullable OrderDirection direction) {

  static Order of(@Nullable RequestOrder given) {
    return given == null
        ? Order.of(null, null, RequestOrderField.MADE_ON)
        : Order.of(given.field, given.direction, RequestOrderField.MADE_ON);
  }
}
