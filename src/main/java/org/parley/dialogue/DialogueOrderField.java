package org.parley.dialogue;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.parley.read.OrderField;

/** Fields that dialogues can be sorted by. */
@Description("Fields that dialogues can be sorted by.")
public enum DialogueOrderField implements OrderField {
  @Description("First possible day of the beginning. Undated dialogues sort as the latest.")
  BEGAN("began_sort", LocalDate.class),

  @Description("Title, compared by Unicode code point.")
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
