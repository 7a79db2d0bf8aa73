package org.parley.dataset;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.write.Draft;

/**
 * A diplomatic record as a file holds it; {@code datasets/README.md} describes the format.
 *
 * @param counts the number of records by the name of their list in the file
 * @param records the records; what one builds on comes before it
 */
record Dataset(String title, String version, Map<String, Integer> counts, List<Draft> records) {
  /** Returns a line about what the dataset holds, for the log. */
  String summary() {
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey())
        .collect(Collectors.joining(", ", title + " " + version + ": ", ""));
  }
}
