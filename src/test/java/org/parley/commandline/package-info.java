/** Tests of the command line. */
@NullMarked
package org.parley.commandline;

import org.jspecify.annotations.NullMarked;
