/** What changes in the record, told as it happens. */
@NullMarked
package org.parley.change;

import org.jspecify.annotations.NullMarked;
