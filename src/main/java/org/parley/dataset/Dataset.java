package org.parley.dataset;

import java.util.List;
import org.parley.write.Draft;

/**
 * A diplomatic record as a file holds it; {@code datasets/README.md} describes the format.
 *
 * @param records the records; what one builds on comes before it
 */
record Dataset(String title, String version, List<Draft> records) {}
