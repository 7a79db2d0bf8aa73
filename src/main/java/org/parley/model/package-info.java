/** Base of all records: identity, dates with the precision of their sources, names by language. */
@NullMarked
package org.parley.model;

import org.jspecify.annotations.NullMarked;
