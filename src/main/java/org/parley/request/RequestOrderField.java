package org.parley.request;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.parley.read.OrderField;

/** Fields that requests can be sorted by. */
@Description("Fields that requests can be sorted by.")
public enum RequestOrderField implements OrderField {
  @Description(
      "First possible day on which the request was made. Undated requests sort as the latest.")
  MADE_ON("made_on_sort", LocalDate.class);

  private final String column;
  private final Class<? extends Comparable<?>> type;

  RequestOrderField(String column, Class<? extends Comparable<?>> type) {
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
