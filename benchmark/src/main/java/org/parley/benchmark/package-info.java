/** Measures how fast Parley is beside PostGraphile and beside the limit. */
@NullMarked
package org.parley.benchmark;

import org.jspecify.annotations.NullMarked;
