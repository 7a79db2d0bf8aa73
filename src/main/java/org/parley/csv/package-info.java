/** Lists of a dataset as spreadsheets: CSV files that are read, and an archive of them. */
@NullMarked
package org.parley.csv;

import org.jspecify.annotations.NullMarked;
