/** Change log of the record, and live changes. */
@NullMarked
package org.parley.change;

import org.jspecify.annotations.NullMarked;
