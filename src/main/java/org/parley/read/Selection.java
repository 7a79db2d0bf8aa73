package org.parley.read;

import graphql.normalized.ExecutableNormalizedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What a query asks of the objects at one place, whatever aliases and fragments it uses. Fields of
 * one name that stand under several aliases count as one here: what each of them asks is united.
 */
public final class Selection {
  private static final ThreadLocal<Selection> CURRENT = new ThreadLocal<>();

  private final List<ExecutableNormalizedField> places;
  private final BiFunction<String, String, List<String>> attributes;

  private Selection(
      List<ExecutableNormalizedField> places, BiFunction<String, String, List<String>> attributes) {
    this.places = places;
    this.attributes = attributes;
  }

  /**
   * What is asked of the values of one field.
   *
   * @param attributes names the attributes that a field needs, given the type and the field
   */
  public static Selection of(
      ExecutableNormalizedField field, BiFunction<String, String, List<String>> attributes) {
    return new Selection(List.of(field), attributes);
  }

  /** What is asked of the result of the operation method that runs now on this thread. */
  public static Selection current() {
    Selection selection = CURRENT.get();
    if (selection == null) {
      throw new IllegalStateException("No field is being resolved on this thread");
    }
    return selection;
  }

  /** Runs an operation method whose result is asked for this much. */
  public <T> T during(Callable<T> method) throws Exception {
    Selection outer = CURRENT.get();
    CURRENT.set(this);
    try {
      return method.call();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  /** What is asked of the values of the fields with this name. */
  public Selection at(String field) {
    return new Selection(
        places.stream()
            .flatMap(place -> place.getChildren().stream())
            .filter(child -> child.getFieldName().equals(field))
            .toList(),
        attributes);
  }

  /** What either of the two asks. */
  public Selection and(Selection other) {
    return new Selection(
        Stream.concat(places.stream(), other.places.stream()).toList(), attributes);
  }

  /** Whether a field with this name is selected. */
  public boolean has(String field) {
    return places.stream()
        .anyMatch(
            place -> place.getChildren().stream().anyMatch(c -> c.getFieldName().equals(field)));
  }

  /**
   * The attributes of objects of one type that are needed, each with what is asked of its value.
   */
  Map<String, Selection> attributesOf(String type) {
    Map<String, List<ExecutableNormalizedField>> byAttribute = new LinkedHashMap<>();
    for (ExecutableNormalizedField place : places) {
      for (ExecutableNormalizedField child : place.getChildren()) {
        if (child.getObjectTypeNames().contains(type)) {
          for (String attribute : attributes.apply(type, child.getFieldName())) {
            byAttribute.computeIfAbsent(attribute, a -> new ArrayList<>()).add(child);
          }
        }
      }
    }
    Map<String, Selection> result = new LinkedHashMap<>();
    byAttribute.forEach((name, fields) -> result.put(name, new Selection(fields, attributes)));
    return result;
  }
}
