package org.parley.pledge;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.parley.read.OrderField;

/** Fields that pledges can be sorted by. */
@Description("Fields that pledges can be sorted by.")
public enum PledgeOrderField implements OrderField {
  @Description(
      "First possible day on which the pledge was made. Undated pledges sort as the latest.")
  MADE_ON("made_on_sort", LocalDate.class),

  @Description("Last possible due day. Pledges without one sort as the latest.")
  DUE("due_sort", LocalDate.class),

  @Description("Title, compared by Unicode code point.")
  TITLE("title", String.class);

  private final String column;
  private final Class<? extends Comparable<?>> type;

  PledgeOrderField(String column, Class<? extends Comparable<?>> type) {
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
