/** Processes of talks between parties, with those who bring them together. */
@NullMarked
package org.parley.dialogue;

import org.jspecify.annotations.NullMarked;
