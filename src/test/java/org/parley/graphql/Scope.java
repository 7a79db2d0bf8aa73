package org.parley.graphql;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The response keys at one place of a response, whatever fragments they stand in: fields share a
 * key only if they are one field with the same arguments.
 */
final class Scope {
  private final Map<String, Slot> slots = new LinkedHashMap<>();

  /**
   * What stands under a key.
   *
   * @param arguments as they are written
   * @param rows how many objects its value may hold in all
   * @param below the keys of its value
   */
  record Slot(
      String key,
      GraphQLCompositeType parent,
      GraphQLFieldDefinition field,
      String arguments,
      int rows,
      Scope below) {

    /** The field as it is written, without what is selected of it. */
    String head() {
      String alias = key.equals(field.getName()) ? "" : key + ": ";
      return alias + field.getName() + arguments;
    }

    private Slot under(String otherKey) {
      return new Slot(otherKey, parent, field, arguments, rows, below);
    }

    // Fields of several types may share a key too, but then normalised operations lose its place.
    private boolean asksTheSame(Slot other) {
      return parent == other.parent && field == other.field && arguments.equals(other.arguments);
    }
  }

  /** Takes the slot's key, or another one if something else has it. */
  Slot take(Slot slot, Supplier<String> otherKey) {
    Slot taken = slots.putIfAbsent(slot.key, slot);
    if (taken == null) {
      return slot;
    }
    return taken.asksTheSame(slot) ? taken : take(slot.under(otherKey.get()), otherKey);
  }

  /** The fields that have been selected of a type. */
  List<Slot> of(GraphQLCompositeType type) {
    return slots.values().stream().filter(slot -> slot.parent == type).toList();
  }
}
