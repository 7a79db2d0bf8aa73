/** Measures how fast Parley is beside other servers and the limit. */
@NullMarked
package org.parley.benchmark;

import org.jspecify.annotations.NullMarked;
