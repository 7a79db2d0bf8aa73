package org.parley.statement;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;

/** Sort order of statements; without it, MADE_ON ascending. */
@Input("StatementOrder")
@Description(
    "Sort order of statements; without it, MADE_ON ascending. Equal values follow the"
        + " order of recording, in the same direction.")
public record StatementOrder(
    @NonNull @Description("Field to sort by.") StatementOrderField field,
    @Description("Direction of the order. Defaults to ASC.") @Nullable OrderDirection direction) {

  static Order of(@Nullable StatementOrder given) {
    return given == null
        ? Order.of(null, null, StatementOrderField.MADE_ON)
        : Order.of(given.field, given.direction, StatementOrderField.MADE_ON);
  }
}
