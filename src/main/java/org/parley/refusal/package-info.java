/** How requests are refused: a code for programs, words for people, and nothing of the inside. */
@NullMarked
package org.parley.refusal;

import org.jspecify.annotations.NullMarked;
