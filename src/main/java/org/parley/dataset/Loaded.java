package org.parley.dataset;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.model.RecordTypes;
import org.parley.write.Draft;
import org.parley.write.Draft.Effect;

/**
 * Result of loading a dataset.
 *
 * @param counts the number of records by effect and by the name of their list in the dataset
 */
public record Loaded(Map<Effect, Map<String, Integer>> counts) {
  static Loaded of(RecordTypes types, List<Draft> drafts, List<Effect> effects) {
    Map<Effect, Map<String, Integer>> counts = new EnumMap<>(Effect.class);
    for (Effect effect : Effect.values()) {
      Map<String, Integer> byList = new LinkedHashMap<>();
      types.all().forEach(type -> byList.put(type.list(), 0));
      for (int i = 0; i < drafts.size(); i++) {
        if (effects.get(i) == effect) {
          byList.merge(types.of(drafts.get(i).type()).list(), 1, Integer::sum);
        }
      }
      counts.put(effect, byList);
    }
    return new Loaded(counts);
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
