package org.parley.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;

/** How sources are sorted; ties keep the order in which they were recorded. */
@Input("SourceOrder")
@Description("How sources are sorted; ties keep the order in which they were recorded.")
public record SourceOrder(
    @NonNull @Description("What they are sorted by.") SourceOrderField field,
    @Description("Which end comes first; ascending unless given.")
        @Nullable OrderDirection direction) {

  static Order of(@Nullable SourceOrder given) {
    return given == null
        ? Order.of(null, null, SourceOrderField.PUBLISHED_ON)
        : Order.of(given.field, given.direction, SourceOrderField.PUBLISHED_ON);
  }
}
