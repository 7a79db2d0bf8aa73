/** Sources, and the citations that refer to them. */
@NullMarked
package org.parley.source;

import org.jspecify.annotations.NullMarked;
