/** Public statements of participants. */
@NullMarked
package org.parley.statement;

import org.jspecify.annotations.NullMarked;
