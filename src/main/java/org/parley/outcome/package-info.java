/** Outcomes of meetings. */
@NullMarked
package org.parley.outcome;

import org.jspecify.annotations.NullMarked;
