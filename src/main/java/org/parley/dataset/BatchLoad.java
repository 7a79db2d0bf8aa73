package org.parley.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.parley.model.SluggedRecord;
import org.parley.model.VersionedRecord;
import org.parley.read.Records;
import org.parley.read.Sql;
import org.parley.read.Where;
import org.parley.refusal.Refusal;
import org.parley.refusal.Refusals;
import org.parley.write.Draft;
import org.parley.write.LoadProgress;

/**
 * Load of a dataset in batches. Each is stored before the next is read, so that memory holds one. A
 * record that refers to one of a later batch waits for it.
 */
final class BatchLoad {
  private final DatasetReader reader;
  private final Records records;
  private final int size;

  /**
   * Prepares a load.
   *
   * @param size the number of records after which a batch ends
   */
  BatchLoad(DatasetReader reader, Records records, int size) {
    this.reader = reader;
    this.records = records;
    this.size = size;
  }

  /** Name of a record in references. */
  private record Name(Class<? extends VersionedRecord> type, String slug) {
    static Name of(Draft draft) {
      return new Name(draft.type(), draft.fields().path("slug").asText());
    }
  }

  /**
   * Loads all batches.
   *
   * @param load loads the records of a batch, and refuses it for problems that are known
   * @throws Refusals if a batch is refused; it has the number of records that are stored
   */
  Loaded perform(BiFunction<List<Draft>, List<Refusal>, Loaded> load, LoadProgress progress) {
    Loaded loaded = new Loaded(Map.of());
    List<Draft> waiting = List.of();
    while (!reader.isAtEnd()) {
      List<Draft> batch = new ArrayList<>(waiting);
      batch.addAll(reader.next(size));
      reader.checkFormat();
      Set<Draft> unmet = reader.isAtEnd() ? Set.of() : unmet(batch);
      waiting = batch.stream().filter(unmet::contains).toList();
      batch.removeIf(unmet::contains);
      try {
        loaded = loaded.plus(load.apply(batch, reader.problems()));
      } catch (Refusals refusals) {
        throw refusals.after(loaded.total());
      }
      progress.stored(loaded.total());
    }
    return loaded;
  }

  /** Returns the drafts that refer to records which are neither stored nor drafts that can be. */
  private Set<Draft> unmet(List<Draft> drafts) {
    Map<Name, List<Draft>> referring = new HashMap<>();
    drafts.forEach(
        draft ->
            RecordForm.eachReference(
                draft.fields(),
                draft.type(),
                (type, slug) ->
                    referring
                        .computeIfAbsent(new Name(type, slug), any -> new ArrayList<>())
                        .add(draft)));
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
    drafts.stream().map(Name::of).forEach(missing::remove);
    Map<Class<? extends VersionedRecord>, Set<String>> slugs = new HashMap<>();
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
