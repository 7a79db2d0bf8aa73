/** The rules on which package may use which. */
@NullMarked
package org.parley.architecture;

import org.jspecify.annotations.NullMarked;
