package org.parley.csv;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.model.RecordType;
import org.parley.model.RecordTypes;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** All lists that a CSV file can have. */
@Singleton
class CsvLists {
  private final Map<String, CsvList> all = new LinkedHashMap<>();

  @Inject
  CsvLists(RecordTypes types) {
    for (Class<?> type : types.lists().values()) {
      add(types.of(type));
      types.within(type).forEach(this::add);
    }
  }

  private void add(RecordType<?> type) {
    CsvList.of(type).forEach(list -> all.putIfAbsent(list.name(), list));
  }

  /** Returns the lists, in the order in which they can be brought into an empty database. */
  Collection<CsvList> all() {
    return all.values();
  }

  /**
   * Returns a list by its name.
   *
   * @throws Refusal if there is none
   */
  CsvList of(String name) {
    return Optional.ofNullable(all.get(name))
        .orElseThrow(
            () ->
                Refusal.of(
                    ErrorCode.BAD_USER_INPUT,
                    CsvList.ARGUMENT,
                    "must be one of %s, but was %s."
                        .formatted(String.join(", ", all.keySet()), Refusal.echo(name))));
  }
}
