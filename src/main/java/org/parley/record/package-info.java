/**
 * What every record is built from: identity, dates as precise as their sources, names by language.
 */
@NullMarked
package org.parley.record;

import org.jspecify.annotations.NullMarked;
