/** Errors of requests: a code for programs and a message for people, without internals. */
@NullMarked
package org.parley.refusal;

import org.jspecify.annotations.NullMarked;
