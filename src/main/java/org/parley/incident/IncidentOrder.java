package org.parley.incident;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;
import org.parley.read.OrderField;
import org.parley.read.SortColumn;

/** Sort order of incidents; without it, OCCURRED ascending. */
@Input("IncidentOrder")
@Description(
    "Sort order of incidents; without it, OCCURRED ascending. Equal values follow the"
        + " order of recording, in the same direction.")
public record IncidentOrder(
    @NonNull @Description("Field to sort by.") IncidentOrderField field,
    @Description("Direction of the order. Defaults to ASC.") @Nullable OrderDirection direction) {

  static Order of(@Nullable IncidentOrder given) {
    return given == null
        ? Order.of(null, null, IncidentOrderField.OCCURRED)
        : Order.of(given.field, given.direction, IncidentOrderField.OCCURRED);
  }

  /** Fields that incidents can be sorted by. */
  @Description("Fields that incidents can be sorted by.")
  public enum IncidentOrderField implements OrderField {
    @Description("First possible day of the event.")
    OCCURRED(SortColumn.firstDay("occurred_earliest", "occurred"));

    private final SortColumn column;

    IncidentOrderField(SortColumn column) {
      this.column = column;
    }

    @Override
    public SortColumn column() {
      return column;
    }
  }
}
