package org.parley.dialogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;

/** How dialogues are sorted; ties keep the order in which they were recorded. */
@Input("DialogueOrder")
@Description("How dialogues are sorted; ties keep the order in which they were recorded.")
public record DialogueOrder(
    @NonNull @Description("What they are sorted by.") DialogueOrderField field,
    @Description("Which end comes first; ascending unless given.")
        @Nullable OrderDirection direction) {

  static Order of(@Nullable DialogueOrder given) {
    return given == null
        ? Order.of(null, null, DialogueOrderField.BEGAN)
        : Order.of(given.field, given.direction, DialogueOrderField.BEGAN);
  }
}
