package org.parley.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.read.Order;
import org.parley.read.OrderDirection;
import org.parley.read.OrderField;
import org.parley.read.SortColumn;

/** Sort order of sources; without it, PUBLISHED_ON ascending. */
@Input("SourceOrder")
@Description(
    "Sort order of sources; without it, PUBLISHED_ON ascending. Equal values follow"
        + " the order of recording, in the same direction.")
public record SourceOrder(
    @NonNull @Description("Field to sort by.") SourceOrderField field,
    @Description("Direction of the order. Defaults to ASC.") @Nullable OrderDirection direction) {

  static Order of(@Nullable SourceOrder given) {
    return given == null
        ? Order.of(null, null, SourceOrderField.PUBLISHED_ON)
        : Order.of(given.field, given.direction, SourceOrderField.PUBLISHED_ON);
  }

  /** Fields that sources can be sorted by. */
  @Description("Fields that sources can be sorted by.")
  public enum SourceOrderField implements OrderField {
    @Description("First possible day of publication. Undated sources sort as the latest.")
    PUBLISHED_ON(SortColumn.firstDay("published_on_sort", "published_on")),

    @Description("Name of the publisher, compared by Unicode code point.")
    PUBLISHER(new SortColumn("publisher", String.class)),

    @Description("Title of the publication, compared by Unicode code point.")
    TITLE(new SortColumn("title", String.class));

    private final SortColumn column;

    SourceOrderField(SortColumn column) {
      this.column = column;
    }

    @Override
    public SortColumn column() {
      return column;
    }
  }
}
