/** Tests of the program's start. */
@NullMarked
package org.parley.startup;

import org.jspecify.annotations.NullMarked;
