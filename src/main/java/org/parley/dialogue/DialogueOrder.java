package org.parley.dialogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;
import org.parley.read.OrderField;
import org.parley.read.SortColumn;

/** Sort order of dialogues; without it, BEGAN ascending. */
@Input("DialogueOrder")
@Description(
    "Sort order of dialogues; without it, BEGAN ascending. Equal values follow the"
        + " order of recording, in the same direction.")
public record DialogueOrder(
    @NonNull @Description("Field to sort by.") DialogueOrderField field,
    @Description("Direction of the order. Defaults to ASC.") @Nullable OrderDirection direction) {

  static Order of(@Nullable DialogueOrder given) {
    return given == null
        ? Order.of(null, null, DialogueOrderField.BEGAN)
        : Order.of(given.field, given.direction, DialogueOrderField.BEGAN);
  }

  /** Fields that dialogues can be sorted by. */
  @Description("Fields that dialogues can be sorted by.")
  public enum DialogueOrderField implements OrderField {
    @Description("First possible day of the beginning. Undated dialogues sort as the latest.")
    BEGAN(SortColumn.firstDay("began_sort", "began")),

    @Description("Title, compared by Unicode code point.")
    TITLE(new SortColumn("title", String.class));

    private final SortColumn column;

    DialogueOrderField(SortColumn column) {
      this.column = column;
    }

    @Override
    public SortColumn column() {
      return column;
    }
  }
}
