package org.parley.outcome;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;

/** How outcomes are sorted; ties keep the order in which they were recorded. */
@Input("OutcomeOrder")
@Description("How outcomes are sorted; ties keep the order in which they were recorded.")
public record OutcomeOrder(
    @NonNull @Description("What they are sorted by.") OutcomeOrderField field,
    @Description("Which end comes first; ascending unless given.")
        @Nullable OrderDirection direction) {

  static Order of(@Nullable OutcomeOrder given) {
    return given == null
        ? Order.of(null, null, OutcomeOrderField.REACHED_ON)
        : Order.of(given.field, given.direction, OutcomeOrderField.REACHED_ON);
  }
}
