package org.parley.graphql;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;

/**
 * Where fields of a random query can be selected.
 *
 * @param depth how many levels may follow
 * @param rows how many objects there may be in all, as far as can be guessed
 * @param closed whether all keys are aliases of their own, so that the text can stand anywhere
 * @param inFragment whether this is within a fragment already
 */
record Place(
    GraphQLCompositeType type,
    Scope scope,
    int depth,
    int rows,
    boolean closed,
    boolean inFragment) {

  private static final int MOST_DEPTH = 6;
  private static final int MOST_ROWS = 60;
  private static final int ROWS_OF_A_LIST = 3;

  /** The place of the root fields. */
  static Place root(GraphQLCompositeType query) {
    return new Place(query, new Scope(), MOST_DEPTH, 1, false, false);
  }

  Place below(Scope.Slot slot, GraphQLCompositeType slotType) {
    return new Place(slotType, slot.below(), depth - 1, slot.rows(), closed, false);
  }

  Place inFragment(GraphQLCompositeType condition) {
    return new Place(condition, scope, depth - 1, rows, closed, true);
  }

  Place inFragmentForAnyPlace(GraphQLCompositeType condition) {
    return new Place(condition, new Scope(), depth - 1, rows, true, true);
  }

  /** Returns true if a selection that was written for that place is small enough for this one. */
  boolean affords(Place there) {
    return there.depth < depth && there.rows >= rows;
  }

  List<GraphQLFieldDefinition> leaves() {
    return fields().stream().filter(field -> !isComposite(field)).toList();
  }

  /** The fields that hold objects, as far as there may be so many. */
  List<GraphQLFieldDefinition> composites() {
    return fields().stream()
        .filter(field -> isComposite(field) && depth > 0 && rows * rowsOf(field) <= MOST_ROWS)
        .toList();
  }

  private List<GraphQLFieldDefinition> fields() {
    return type instanceof GraphQLFieldsContainer fields ? fields.getFieldDefinitions() : List.of();
  }

  /**
   * Number of objects that the field may have for one parent here; the size of a page is chosen.
   */
  int size(GraphQLFieldDefinition field, Dice dice) {
    if (field.getArgument("first") == null) {
      return rowsOf(field);
    }
    int most = MOST_ROWS / rows;
    return most > RandomArguments.STANDARD_SIZE && dice.chance(20)
        ? RandomArguments.STANDARD_SIZE
        : dice.upTo(Math.min(8, most));
  }

  /**
   * Number of objects that a field has for one parent; those of a page are counted as the page's.
   */
  private int rowsOf(GraphQLFieldDefinition field) {
    boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
    return list && !type.getName().endsWith("Connection") ? ROWS_OF_A_LIST : 1;
  }

  private static boolean isComposite(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
  }
}
