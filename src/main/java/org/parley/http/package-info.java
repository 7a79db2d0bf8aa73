/** The door: GraphQL over HTTP. */
@NullMarked
package org.parley.http;

import org.jspecify.annotations.NullMarked;
