package org.parley.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;

/** Sort order of sources; without it, PUBLISHED_ON ascending. */
@Input("SourceOrder")
@Description(
    "Sort order of sources; without it, PUBLISHED_ON ascending. Equal values follow"
        + " the order of recording, in the same direction.")
public record SourceOrder(
    @NonNull @Description("Field to sort by.") SourceOrderField field,
    @Description("Direction of the order. Defaults to ASC.") @Nullable OrderDirection direction) {

  static Order of(@Nullable SourceOrder given) {
    return given == null
        ? Order.of(null, null, SourceOrderField.PUBLISHED_ON)
        : Order.of(given.field, given.direction, SourceOrderField.PUBLISHED_ON);
  }
}
