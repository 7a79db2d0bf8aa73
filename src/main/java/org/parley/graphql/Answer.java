package org.parley.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of the response.
 *
 * @param values the value of each field of the plan, in its place: null, a string, a number, a
 *     boolean, an answer or a list of these
 */
record Answer(ObjectPlan plan, @Nullable Object[] values) {

  /** Returns the values by their keys in the response. */
  Map<String, @Nullable Object> toMap() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      map.put(plan.fields().get(i).key().getValue(), values[i]);
    }
    return map;
  }
}
