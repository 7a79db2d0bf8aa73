/** Storage of editors' input: bound, checked and stored in one transaction. */
@NullMarked
package org.parley.write;

import org.jspecify.annotations.NullMarked;
