package org.parley.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.Refusal;
import org.parley.write.Draft;

/**
 * A diplomatic record as a file holds it; {@code datasets/README.md} describes the format.
 *
 * @param records the records; what one builds on comes before it
 * @param problems what can't be read as records
 */
record Dataset(
    String title, @Nullable String version, List<Draft> records, List<Refusal> problems) {}
