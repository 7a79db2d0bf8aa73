package org.parley.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.parley.model.RecordTypes;
import org.parley.model.SluggedRecord;
import org.parley.read.Records;
import org.parley.read.Reference;
import org.parley.read.Sql;
import org.parley.read.Where;
import org.parley.refusal.Refusal;
import org.parley.refusal.Refusals;
import org.parley.write.Draft;
import org.parley.write.LoadProgress;
import org.parley.write.NamedReferences;

/**
 * Load of a dataset batch by batch. Memory holds one of them, and the names of all records. A
 * record that refers to one of a later batch waits for it.
 */
final class BatchLoad {
  private final RecordSource source;
  private final RecordTypes types;
  private final Records records;
  private final int size;

  /** Names of the records that were read. */
  private final Set<Name> names = new HashSet<>();

  private List<Draft> waiting = List.of();
  private Loaded loaded = Loaded.NOTHING;

  /**
   * Prepares a load.
   *
   * @param size the number of records after which a batch ends
   */
  BatchLoad(RecordSource source, RecordTypes types, Records records, int size) {
    this.source = source;
    this.types = types;
    this.records = records;
    this.size = size;
  }

  /** Name of a record in references. */
  private record Name(Class<?> type, String slug) {
    static Name of(Draft draft) {
      return new Name(draft.type(), draft.fields().path("slug").asText());
    }
  }

  /** Edits of batches. */
  interface Edits {
    /**
     * Loads a batch.
     *
     * @param problems problems of the batch that are known, for which it is refused
     */
    Loaded load(List<Draft> batch, List<Refusal> problems, LoadProgress progress);

    /**
     * Checks a batch that is not to be stored.
     *
     * @param problems problems of the batch that are known
     * @param others tells if there is another record that is not stored, by its type and slug
     */
    void check(List<Draft> batch, List<Refusal> problems, BiPredicate<Class<?>, String> others);
  }

  /**
   * Loads all batches, each for good.
   *
   * @throws Refusals if a batch is refused; it has the number of records that are stored
   */
  Loaded performEach(Edits edits, LoadProgress progress) {
    while (!source.isAtEnd()) {
      List<Refusal> problems = new ArrayList<>();
      List<Draft> batch = next(problems);
      source.checkHeader();
      try {
        loaded = loaded.plus(edits.load(batch, problems, LoadProgress.NONE));
      } catch (Refusals refusals) {
        throw refusals.after(loaded.total());
      }
      progress.stored(loaded.total());
    }
    return loaded;
  }

  /**
   * Loads all batches within one transaction. Those after a refused one are checked only.
   *
   * @throws Refusals if any batch is refused; it tells the problems of all
   */
  Loaded performTogether(Edits edits, LoadProgress progress) {
    List<Refusal> found = new ArrayList<>();
    while (!source.isAtEnd() && found.size() < Refusals.MOST) {
      List<Refusal> problems = new ArrayList<>();
      List<Draft> batch = next(problems);
      if (source.isAtEnd() || source.hasHeader()) {
        source.checkHeader();
      }
      try {
        if (found.isEmpty()) {
          loaded = loaded.plus(edits.load(batch, problems, goingOn(progress)));
        } else {
          edits.check(batch, problems, (type, slug) -> names.contains(new Name(type, slug)));
        }
      } catch (Refusals refusals) {
        found.addAll(refusals.all());
      }
    }
    if (!found.isEmpty()) {
      throw new Refusals(found.subList(0, Math.min(Refusals.MOST, found.size())));
    }
    return loaded;
  }

  /** Returns a progress that goes on after earlier batches. */
  private LoadProgress goingOn(LoadProgress progress) {
    int before = loaded.total();
    int after = waiting.size() + source.ahead();
    return (done, read, isAll) ->
        progress.reached(before + done, before + read + after, source.isAtEnd());
  }

  /**
   * Reads the next batch; what one record builds on comes before it.
   *
   * @param problems takes the problems of what was read
   */
  private List<Draft> next(List<Refusal> problems) {
    List<Draft> batch = new ArrayList<>(waiting);
    List<Draft> read = source.next(size);
    problems.addAll(source.problems());
    read.stream()
        .filter(draft -> draft.parent() == null && names.contains(Name.of(draft)))
        .forEach(draft -> problems.add(draft.refusalOfSlug()));
    batch.addAll(read);
    batch.sort(Comparator.comparingInt(draft -> types.placeOfList(draft.type())));
    Set<Draft> unmet = source.isAtEnd() ? Set.of() : unmet(batch);
    read.stream().filter(draft -> draft.parent() == null).map(Name::of).forEach(names::add);
    waiting = batch.stream().filter(unmet::contains).toList();
    batch.removeIf(unmet::contains);
    return batch;
  }

  /** Returns the drafts that refer to records which are neither stored nor drafts that can be. */
  private Set<Draft> unmet(List<Draft> drafts) {
    Map<Name, List<Draft>> referring = new HashMap<>();
    drafts.forEach(
        draft ->
            NamedReferences.each(
                draft.fields(),
                draft.type(),
                (type, reference) -> {
                  if (Reference.isSlug(reference)) {
                    referring
                        .computeIfAbsent(new Name(type, reference), any -> new ArrayList<>())
                        .add(draft);
                  }
                }));
    Set<Draft> unmet = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Name> missing = new ArrayDeque<>(missing(referring.keySet(), drafts));
    while (!missing.isEmpty()) {
      for (Draft draft : referring.getOrDefault(missing.pop(), List.of())) {
        if (unmet.add(draft)) {
          missing.push(Name.of(draft));
        }
      }
    }
    return unmet;
  }

  private Set<Name> missing(Set<Name> referred, List<Draft> drafts) {
    Set<Name> missing = new HashSet<>(referred);
    missing.removeAll(names);
    drafts.stream().map(Name::of).forEach(missing::remove);
    Map<Class<?>, Set<String>> slugs = new HashMap<>();
    missing.forEach(
        name -> slugs.computeIfAbsent(name.type(), any -> new TreeSet<>()).add(name.slug()));
    slugs.forEach(
        (type, asked) ->
            stored(type.asSubclass(SluggedRecord.class), asked)
                .forEach(record -> missing.remove(new Name(type, record.slug))));
    return missing;
  }

  private <E extends SluggedRecord> List<E> stored(Class<E> type, Set<String> slugs) {
    Where where = new Where().and(Sql.of("e.slug").among(slugs.toArray(String[]::new)));
    return records.all(type, where, "e.id", slugs.size(), WholeRecord.slugOf(type));
  }
}
