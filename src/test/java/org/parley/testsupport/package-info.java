/** Helpers that tests share: databases to run on, and ways to ask the program and the record. */
@NullMarked
package org.parley.testsupport;

import org.jspecify.annotations.NullMarked;
