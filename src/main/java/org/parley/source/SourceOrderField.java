package org.parley.source;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.parley.read.OrderField;

/** Fields that sources can be sorted by. */
@Description("Fields that sources can be sorted by.")
public enum SourceOrderField implements OrderField {
  @Description("First possible day of publication. Undated sources sort as the latest.")
  PUBLISHED_ON("published_on_sort", LocalDate.class),

  @Description("Name of the publisher, compared by Unicode code point.")
  PUBLISHER("publisher", String.class),

  @Description("Title of the publication, compared by Unicode code point.")
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
