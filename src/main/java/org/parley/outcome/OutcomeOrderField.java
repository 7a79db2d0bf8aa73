package org.parley.outcome;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.parley.read.OrderField;

/** Fields that outcomes can be sorted by. */
@Description("Fields that outcomes can be sorted by.")
public enum OutcomeOrderField implements OrderField {
  @Description("First possible day of the outcome. Undated outcomes sort as the latest.")
  REACHED_ON("reached_on_sort", LocalDate.class);

  private final String column;
  private final Class<? extends Comparable<?>> type;

  OutcomeOrderField(String column, Class<? extends Comparable<?>> type) {
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
