/** What happened in a dialogue, of all kinds and in order of time. */
@NullMarked
package org.parley.timeline;

import org.jspecify.annotations.NullMarked;
