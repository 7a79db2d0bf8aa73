/** Authentication and roles. */
@NullMarked
package org.parley.security;

import org.jspecify.annotations.NullMarked;
