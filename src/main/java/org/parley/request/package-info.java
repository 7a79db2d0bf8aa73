/** What was asked of others, and what they answered. */
@NullMarked
package org.parley.request;

import org.jspecify.annotations.NullMarked;
