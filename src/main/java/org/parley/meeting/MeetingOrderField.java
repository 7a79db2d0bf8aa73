package org.parley.meeting;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.parley.read.OrderField;

/** Fields that meetings can be sorted by. */
@Description("Fields that meetings can be sorted by.")
public enum MeetingOrderField implements OrderField {
  @Description("First possible day of the meeting.")
  HELD("held_earliest", LocalDate.class),

  @Description("Title, compared by Unicode code point.")
  TITLE("title", String.class);

  private final String column;
  private final Class<? extends Comparable<?>> type;

  MeetingOrderField(String column, Class<? extends Comparable<?>> type) {
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
