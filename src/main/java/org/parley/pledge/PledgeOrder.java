package org.parley.pledge;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;

/** How pledges are sorted; ties keep the order in which they were recorded. */
@Input("PledgeOrder")
@Description("How pledges are sorted; ties keep the order in which they were recorded.")
public record PledgeOrder(
    @NonNull @Description("What they are sorted by.") PledgeOrderField field,
    @Description("Which end comes first; ascending unless given.")
        @Nullable OrderDirection direction) {

  static Order of(@Nullable PledgeOrder given) {
    return given == null
        ? Order.of(null, null, PledgeOrderField.MADE_ON)
        : Order.of(given.field, given.direction, PledgeOrderField.MADE_ON);
  }
}
