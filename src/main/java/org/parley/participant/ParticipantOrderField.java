package org.parley.participant;

import org.eclipse.microprofile.graphql.Description;
import org.parley.read.OrderField;

/** Fields that participants can be sorted by. */
@Description("Fields that participants can be sorted by.")
public enum ParticipantOrderField implements OrderField {
  @Description("Primary name, compared by Unicode code point.")
  NAME("primary_name", String.class);

  private final String column;
  private final Class<? extends Comparable<?>> type;

  ParticipantOrderField(String column, Class<? extends Comparable<?>> type) {
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
