/** What was said. */
@NullMarked
package org.parley.statement;

import org.jspecify.annotations.NullMarked;
