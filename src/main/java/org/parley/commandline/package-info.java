/** Main class, and the commands that import, check and export datasets without a server. */
@NullMarked
package org.parley.commandline;

import org.jspecify.annotations.NullMarked;
