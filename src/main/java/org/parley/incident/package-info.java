/** What happened beside the talks and bears on them. */
@NullMarked
package org.parley.incident;

import org.jspecify.annotations.NullMarked;
