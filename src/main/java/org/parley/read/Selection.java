package org.parley.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Selection on the objects at one place of a query, whatever aliases and fragments it uses. Fields
 * of one name under several aliases count as one here, with their selections united.
 *
 * <p>A selection lives as long as the plan of its operation and remembers what was worked out from
 * it, so that this is done once an operation and not once a request.
 */
public final class Selection {
  /** Selection of no fields: only the existence of an object. */
  static final Selection NONE = new Selection(List.of());

  private static final ThreadLocal<Selection> CURRENT = new ThreadLocal<>();

  private final List<SelectedField> places;
  private final Map<Object, Object> derived = new ConcurrentHashMap<>();

  private Selection(List<SelectedField> places) {
    this.places = places;
  }

  /** Returns the selection on the values of one field. */
  public static Selection of(SelectedField field) {
    return new Selection(List.of(field));
  }

  /** Returns the selection on the result of the operation method that runs now on this thread. */
  public static Selection current() {
    Selection selection = CURRENT.get();
    if (selection == null) {
      throw new IllegalStateException("No field is being resolved on this thread");
    }
    return selection;
  }

  /** Runs an operation method whose result has this selection. */
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

  /** Returns the selection on the values of the fields with this name. */
  public Selection at(String field) {
    return derived(
        field,
        own -> new Selection(own.children().filter(child -> child.name().equals(field)).toList()));
  }

  /** Returns the selection on the records of a connection, by edges or by nodes. */
  public Selection nodes() {
    return derived(
        "edges.node",
        own ->
            new Selection(
                Stream.concat(
                        own.at("nodes").places.stream(), own.at("edges").at("node").places.stream())
                    .toList()));
  }

  /** Returns true if a field with this name is selected. */
  public boolean has(String field) {
    return !at(field).places.isEmpty();
  }

  /**
   * Returns the attributes of objects of one type that are needed, each with what is asked of its
   * value.
   */
  Map<String, Selection> attributesOf(String type) {
    Map<String, List<SelectedField>> byAttribute = new LinkedHashMap<>();
    for (SelectedField place : places) {
      for (SelectedField child : place.fieldsOf(type)) {
        for (String attribute : child.attributes()) {
          byAttribute.computeIfAbsent(attribute, a -> new ArrayList<>()).add(child);
        }
      }
    }
    Map<String, Selection> result = new LinkedHashMap<>();
    byAttribute.forEach((name, fields) -> result.put(name, new Selection(fields)));
    return result;
  }

  /**
   * Returns a value that depends on this selection alone, computed at the first call.
   *
   * @param key identifies the computation
   */
  @SuppressWarnings("unchecked")
  <T> T derived(Object key, Function<Selection, T> way) {
    // Not by computeIfAbsent: what is worked out may be derived from something else in turn.
    T known = (T) derived.get(key);
    if (known == null) {
      known = way.apply(this);
      derived.put(key, known);
    }
    return known;
  }

  private Stream<SelectedField> children() {
    return places.stream().flatMap(place -> place.fields().stream());
  }
}
