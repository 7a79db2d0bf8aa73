package org.parley.incident;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;
import org.parley.read.OrderField;

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
    OCCURRED("occurred_earliest", LocalDate.class);

    private final String column;
    private final Class<? extends Comparable<?>> type;

    IncidentOrderField(String column, Class<? extends Comparable<?>> type) {
      this.column = column;
      this.type = type;
    }

    @Override
    public String column() {
      return column;
    }

    @Override
    public Class<? extends Comparable<?>> type() {
      return type;
    }
  }
}
