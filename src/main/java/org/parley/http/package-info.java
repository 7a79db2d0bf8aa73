/** Transports: GraphQL over HTTP and WebSockets. */
@NullMarked
package org.parley.http;

import org.jspecify.annotations.NullMarked;
