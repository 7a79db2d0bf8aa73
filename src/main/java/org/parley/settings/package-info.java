/** Constraints on settings, so that a wrong one stops the start instead of a request. */
@NullMarked
package org.parley.settings;

import org.jspecify.annotations.NullMarked;
