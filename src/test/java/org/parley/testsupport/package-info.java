/** What the tests share: the databases they run on, and how they ask the program and the record. */
@NullMarked
package org.parley.testsupport;

import org.jspecify.annotations.NullMarked;
