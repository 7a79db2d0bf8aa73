package org.parley.participant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;
import org.parley.read.OrderField;
import org.parley.read.SortColumn;

/** Sort order of participants; without it, NAME ascending. */
@Input("ParticipantOrder")
@Description(
    "Sort order of participants; without it, NAME ascending. Equal values follow the"
        + " order of recording, in the same direction.")
public record ParticipantOrder(
    @NonNull @Description("Field to sort by.") ParticipantOrderField field,
    @Description("Direction of the order. Defaults to ASC.") @Nullable OrderDirection direction) {

  static Order of(@Nullable ParticipantOrder given) {
    return given == null
        ? Order.of(null, null, ParticipantOrderField.NAME)
        : Order.of(given.field, given.direction, ParticipantOrderField.NAME);
  }

  /** Fields that participants can be sorted by. */
  @Description("Fields that participants can be sorted by.")
  public enum ParticipantOrderField implements OrderField {
    @Description("Primary name, compared by Unicode code point.")
    NAME(new SortColumn("primary_name", String.class));

    private final SortColumn column;

    ParticipantOrderField(SortColumn column) {
      this.column = column;
    }

    @Override
    public SortColumn column() {
      return column;
    }
  }
}
