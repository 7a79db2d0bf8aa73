package org.parley.model;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All types of records, as their packages declare them. */
@Singleton
public class RecordTypes {
  private final List<RecordType<?>> all = new ArrayList<>();
  private final Map<String, Class<? extends SluggedRecord>> lists = new LinkedHashMap<>();
  private final Map<Integer, Searched> searched = new TreeMap<>();

  @Inject
  RecordTypes(@All List<RecordType<?>> declared) {
    all.addAll(declared);
    all.sort(Comparator.comparingInt(RecordType::place));
    all.forEach(this::add);
  }

  private void add(RecordType<?> type) {
    Searched texts = type.searched();
    demand(type, "searched", SearchResult.class, texts != null);
    demand(type, "onTimeline", TimelineEntry.class, type.day() != null);
    if (texts != null && searched.put(texts.precedence(), texts) != null) {
      throw new IllegalStateException(
          "The precedence %d of %s is another type's".formatted(texts.precedence(), type.name()));
    }
    if (type.within() == null) {
      lists.put(type.list(), type.entity().asSubclass(SluggedRecord.class));
    }
  }

  private static void demand(
      RecordType<?> type, String declaration, Class<?> union, boolean isDeclared) {
    if (union.isAssignableFrom(type.entity()) != isDeclared) {
      throw new IllegalStateException(
          "The type %s must both declare %s and be a %s, or neither"
              .formatted(type.name(), declaration, union.getSimpleName()));
    }
  }

  /** Returns the types; those that others refer to come before them. */
  public List<RecordType<?>> all() {
    return all;
  }

  /** Returns the type of an entity. */
  public RecordType<?> of(Class<?> entity) {
    return all.stream().filter(type -> type.entity() == entity).findAny().orElseThrow();
  }

  /** Returns the lists of a dataset. What a record builds on is in a list before its own. */
  public Map<String, Class<? extends SluggedRecord>> lists() {
    return lists;
  }

  /** Returns the place of the list in which a dataset has the records of an entity. */
  public int placeOfList(Class<?> entity) {
    RecordType<?> type = of(entity);
    RecordType.Within within = type.within();
    return within == null ? type.place() : of(within.owner()).place();
  }

  /** Returns the types whose records belong to records of an entity. */
  public List<RecordType<?>> within(Class<?> owner) {
    return all.stream()
        .filter(type -> type.within() != null && type.within().owner() == owner)
        .toList();
  }

  /** Returns the searched texts by their precedence, in its order. */
  public Map<Integer, Searched> searched() {
    return searched;
  }
}
