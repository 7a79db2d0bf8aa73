/** Requests to others, and the answers. */
@NullMarked
package org.parley.request;

import org.jspecify.annotations.NullMarked;
