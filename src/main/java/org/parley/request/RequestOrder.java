package org.parley.request;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;

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
}
