/** How the program starts, also beside others on one database, and what it says if it can't. */
@NullMarked
package org.parley.startup;

import org.jspecify.annotations.NullMarked;
