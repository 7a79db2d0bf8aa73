package org.parley.statement;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;
import org.parley.read.OrderField;

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

  /** Fields that statements can be sorted by. */
  @Description("Fields that statements can be sorted by.")
  public enum StatementOrderField implements OrderField {
    @Description(
        "First possible day on which the statement was made. Undated statements sort as"
            + " the latest.")
    MADE_ON("made_on_sort", LocalDate.class);

    private final String column;
    private final Class<? extends Comparable<?>> type;

    StatementOrderField(String column, Class<? extends Comparable<?>> type) {
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
