package org.parley.incident;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;

/** How incidents are sorted; ties keep the order in which they were recorded. */
@Input("IncidentOrder")
@Description("How incidents are sorted; ties keep the order in which they were recorded.")
public record IncidentOrder(
    @NonNull @Description("What they are sorted by.") IncidentOrderField field,
    @Description("Which end comes first; ascending unless given.")
        @Nullable OrderDirection direction) {

  static Order of(@Nullable IncidentOrder given) {
    return given == null
        ? Order.of(null, null, IncidentOrderField.OCCURRED)
        : Order.of(given.field, given.direction, IncidentOrderField.OCCURRED);
  }
}
