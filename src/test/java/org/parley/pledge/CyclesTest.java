package org.parley.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pledges wait for each other, given which waits for which. */
class CyclesTest {
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "1>2, ''",
    "1>2 2>3 1>3, ''", // two ways to one end
    "1>1, ''", // that is no standoff
    "1>2 2>1, '1,2'",
    "9>3 3>9, '3,9'",
    "1>2 2>3 3>1, '1,2,3'",
    "1>2 2>1 3>1 2>4, '1,2'", // what leads there, and what it leads to
    "1>2 2>1 2>3 3>4 4>3, '1,2 3,4'", // two, one of which waits for the other
    "3>4 4>3 4>1 1>2 2>1, '1,2 3,4'", // in the order of their least
    "5>6 6>5 1>9 9>1 3>4 4>3, '1,9 3,4 5,6'",
    "1>2 2>3 3>1 3>4 4>2, '1,2,3,4'", // two circles with a pledge in common
    "1>2 1>3 2>4 3>4 4>1, '1,2,3,4'",
    "1>2 2>4 4>1 1>3 3>5, '1,2,4'",
  })
  void areTheSetsThatCanAllReachEachOther(String edges, String sets) {
    assertEquals(
        words(sets).map(set -> Stream.of(set.split(",")).map(Long::valueOf).toList()).toList(),
        Cycles.in(graph(edges)));
  }

  @Test
  void longChainsNeedNoDeepStack() {
    long length = 200_000;
    Map<Long, Set<Long>> circle = new TreeMap<>();
    LongStream.range(0, length).forEach(i -> circle.put(i, Set.of((i + 1) % length)));

    List<List<Long>> found = Cycles.in(circle);

    assertEquals(List.of(LongStream.range(0, length).boxed().toList()), found);
  }

  private static Map<Long, Set<Long>> graph(String edges) {
    Map<Long, Set<Long>> graph = new TreeMap<>();
    words(edges)
        .map(edge -> edge.split(">"))
        .forEach(
            edge ->
                graph
                    .computeIfAbsent(Long.valueOf(edge[0]), node -> new TreeSet<>())
                    .add(Long.valueOf(edge[1])));
    return graph;
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
  }
}
