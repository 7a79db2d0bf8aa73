package org.parley.dataset;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.RecordTypes;
import org.parley.write.Draft.Effect;
import org.parley.write.LoadEffect;

/**
 * Result of loading a dataset.
 *
 * @param counts the number of records by effect and by the name of their list in the dataset
 */
public record Loaded(Map<Effect, Map<String, Integer>> counts) {
  /** Result of loading nothing. */
  static final Loaded NOTHING = new Loaded(Map.of());

  static Loaded of(RecordTypes types, List<LoadEffect> effects) {
    Map<Effect, Map<String, Integer>> counts = new EnumMap<>(Effect.class);
    for (Effect effect : Effect.values()) {
      Map<String, Integer> byList = new LinkedHashMap<>();
      types.all().forEach(type -> byList.put(type.list(), 0));
      effects.stream()
          .filter(done -> done.effect() == effect)
          .forEach(done -> byList.merge(types.of(done.type()).list(), 1, Integer::sum));
      counts.put(effect, byList);
    }
    return new Loaded(counts);
  }

  /** Returns the sum of this result and another one. */
  Loaded plus(Loaded other) {
    Map<Effect, Map<String, Integer>> sums = new EnumMap<>(Effect.class);
    Stream.of(this, other)
        .forEach(
            loaded ->
                loaded.counts.forEach(
                    (effect, byList) -> {
                      Map<String, Integer> sum =
                          sums.computeIfAbsent(effect, any -> new LinkedHashMap<>());
                      byList.forEach((list, count) -> sum.merge(list, count, Integer::sum));
                    }));
    return new Loaded(sums);
  }

  /** Returns the number of all records. */
  int total() {
    return counts.values().stream()
        .flatMap(byList -> byList.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** Returns true if every record was stored before. */
  public boolean addsNothing() {
    return counts.getOrDefault(Effect.ADDED, Map.of()).values().stream().allMatch(n -> n == 0);
  }

  /** Returns a line about the records that were added, for the log. */
  String summary() {
    return counts.getOrDefault(Effect.ADDED, Map.of()).entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", "));
  }
}
