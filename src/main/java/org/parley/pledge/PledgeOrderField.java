package org.parley.pledge;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.parley.read.OrderField;

/** What pledges can be sorted by. */
@Description("What pledges can be sorted by.")
public enum PledgeOrderField implements OrderField {
  @Description(
      "The first day on which they can have been made. Undated ones count as later than all others.")
  MADE_ON("made_on_sort", LocalDate.class),

  @Description(
      "The last day on which they can be due. Undated ones count as later than all others.")
  DUE("due_sort", LocalDate.class),

  @Description("Their titles.")
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
