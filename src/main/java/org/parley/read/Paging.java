package org.parley.read;

import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/**
 * Paging arguments of a list, by the GraphQL Cursor Connections Specification. In the schema, each
 * component is an argument of the field.
 */
@Input("Paging")
public record Paging(
    @Nullable Integer first,
    @Nullable String after,
    @Nullable Integer last,
    @Nullable String before) {

  /**
   * Returns the page of a list in this order.
   *
   * @throws org.parley.refusal.Refusal if the list has no such page
   */
  public Page in(Order order) {
    return Page.of(first, after, last, before, order);
  }
}
