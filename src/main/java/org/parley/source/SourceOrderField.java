package org.parley.source;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.parley.read.OrderField;

/** What sources can be sorted by. */
@Description("What sources can be sorted by.")
public enum SourceOrderField implements OrderField {
  @Description(
      "The first day on which they can have been published. Undated ones count as later than all others.")
  PUBLISHED_ON("published_on_sort", LocalDate.class),

  @Description("Their publishers.")
  PUBLISHER("publisher", String.class),

  @Description("Their titles.")
  TITLE("title", String.class);

  private final String column;
  private final Class<? extends Comparable<?>> type;

  SourceOrderField(String column, Class<? extends Comparable<?>> type) {
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
