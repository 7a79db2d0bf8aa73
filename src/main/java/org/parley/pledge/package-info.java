/** What was undertaken, on what condition, by when, and how it stands. */
@NullMarked
package org.parley.pledge;

import org.jspecify.annotations.NullMarked;
