/** The least that a server can do for the same answers. */
@NullMarked
package org.parley.benchmark.limit;

import org.jspecify.annotations.NullMarked;
