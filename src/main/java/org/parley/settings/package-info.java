/** What settings must be, so that a wrong one stops the start and not a request. */
@NullMarked
package org.parley.settings;

import org.jspecify.annotations.NullMarked;
