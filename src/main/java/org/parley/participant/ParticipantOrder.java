package org.parley.participant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;

/** How participants are sorted; ties keep the order in which they were recorded. */
@Input("ParticipantOrder")
@Description("How participants are sorted; ties keep the order in which they were recorded.")
public record ParticipantOrder(
    @NonNull @Description("What they are sorted by.") ParticipantOrderField field,
    @Description("Which end comes first; ascending unless given.")
        @Nullable OrderDirection direction) {

  static Order of(@Nullable ParticipantOrder given) {
    return given == null
        ? Order.of(null, null, ParticipantOrderField.NAME)
        : Order.of(given.field, given.direction, ParticipantOrderField.NAME);
  }
}
