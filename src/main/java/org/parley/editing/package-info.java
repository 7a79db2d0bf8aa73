/** The mutations by which editors write the record, made of what the records themselves declare. */
@NullMarked
package org.parley.editing;

import org.jspecify.annotations.NullMarked;
