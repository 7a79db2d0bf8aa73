/** Tests of what deploys the program. */
@NullMarked
package org.parley.deploy;

import org.jspecify.annotations.NullMarked;
