package org.parley.dialogue;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.parley.read.OrderField;

/** What dialogues can be sorted by. */
@Description("What dialogues can be sorted by.")
public enum DialogueOrderField implements OrderField {
  @Description(
      "The first day on which they can have begun. Undated ones count as later than all others.")
  BEGAN("began_sort", LocalDate.class),

  @Description("Their titles.")
  TITLE("title", String.class);

  private final String column;
  private final Class<? extends Comparable<?>> type;

  DialogueOrderField(String column, Class<? extends Comparable<?>> type) {
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
