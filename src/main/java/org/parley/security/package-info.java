/** Who may read, write and delete. */
@NullMarked
package org.parley.security;

import org.jspecify.annotations.NullMarked;
