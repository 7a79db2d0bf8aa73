/** Who takes part: persons, states, organisations, communities, and how they belong together. */
@NullMarked
package org.parley.participant;

import org.jspecify.annotations.NullMarked;
