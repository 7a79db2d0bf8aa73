/**
 * The one way in which records are read: what the query selects, and no more, is loaded for all
 * parents at once by a number of SQL statements that depends on the query's shape alone.
 */
@NullMarked
package org.parley.read;

import org.jspecify.annotations.NullMarked;
