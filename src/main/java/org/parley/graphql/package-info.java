/** The edge: how operations are executed, what errors look like, and what the schema shows. */
@NullMarked
package org.parley.graphql;

import org.jspecify.annotations.NullMarked;
