package org.parley.statement;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.parley.read.OrderField;

/** What statements can be sorted by. */
@Description("What statements can be sorted by.")
public enum StatementOrderField implements OrderField {
  @Description(
      "The first day on which they can have been made. Undated ones count as later than all others.")
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
