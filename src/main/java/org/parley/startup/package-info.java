/** Start of the program, also beside others on one database, and messages for a failed start. */
@NullMarked
package org.parley.startup;

import org.jspecify.annotations.NullMarked;
