package org.parley.pledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sets of nodes of a directed graph that can all reach each other, those of one node left out:
 * its strongly connected components by Kosaraju's algorithm, which needs no recursion.
 */
final class Cycles {
  private Cycles() {}

  /** Returns the sets, each in ascending order, in the order of their least nodes. */
  static List<List<Long>> in(Map<Long, Set<Long>> edges) {
    Map<Long, Set<Long>> reversed = new HashMap<>();
    edges.forEach(
        (from, targets) ->
            targets.forEach(to -> reversed.computeIfAbsent(to, node -> new TreeSet<>()).add(from)));
    Set<Long> seen = new TreeSet<>();
    Deque<Long> finished = new ArrayDeque<>();
    edges.keySet().forEach(node -> visit(node, edges, seen, finished));
    Set<Long> grouped = new TreeSet<>();
    List<List<Long>> cycles = new ArrayList<>();
    for (Long node : finished) {
      Deque<Long> group = new ArrayDeque<>();
      visit(node, reversed, grouped, group);
      if (group.size() > 1) {
        cycles.add(group.stream().sorted().toList());
      }
    }
    cycles.sort((one, other) -> Long.compare(one.get(0), other.get(0)));
    return cycles;
  }

  /** Walks all unseen nodes that can be reached and pushes each once all beyond it are pushed. */
  private static void visit(
      Long start, Map<Long, Set<Long>> edges, Set<Long> seen, Deque<Long> finished) {
    Deque<Long> open = new ArrayDeque<>();
    Set<Long> entered = new TreeSet<>();
    open.push(start);
    while (!open.isEmpty()) {
      Long node = open.element();
      if (entered.contains(node) || seen.contains(node)) {
        open.pop();
        if (seen.add(node)) {
          finished.push(node);
        }
      } else {
        entered.add(node);
        edges.getOrDefault(node, Set.of()).stream()
            .filter(next -> !entered.contains(next) && !seen.contains(next))
            .forEach(open::push);
      }
    }
  }
}
