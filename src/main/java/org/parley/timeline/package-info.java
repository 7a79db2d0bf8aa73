/** Timelines: events of a dialogue by date. */
@NullMarked
package org.parley.timeline;

import org.jspecify.annotations.NullMarked;
