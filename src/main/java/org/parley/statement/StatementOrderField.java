package org.parley.statement;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.parley.read.OrderField;

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
