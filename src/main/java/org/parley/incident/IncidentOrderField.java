package org.parley.incident;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.parley.read.OrderField;

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
