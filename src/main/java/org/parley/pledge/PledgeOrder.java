package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;

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
}
