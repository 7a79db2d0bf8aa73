package org.parley.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;

/** How statements are sorted; ties keep the order in which they were recorded. */
@Input("StatementOrder")
@Description("How statements are sorted; ties keep the order in which they were recorded.")
public record StatementOrder(
    @NonNull @Description("What they are sorted by.") StatementOrderField field,
    @Description("Which end comes first; ascending unless given.")
        @Nullable OrderDirection direction) {

  static Order of(@Nullable StatementOrder given) {
    return given == null
        ? Order.of(null, null, StatementOrderField.MADE_ON)
        : Order.of(given.field, given.direction, StatementOrderField.MADE_ON);
  }
}
