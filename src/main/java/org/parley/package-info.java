/** Parley: the diplomatic record as a GraphQL API. */
@NullMarked
package org.parley;

import org.jspecify.annotations.NullMarked;
