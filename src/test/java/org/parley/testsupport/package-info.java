/** What the tests share: the databases they run on. */
@NullMarked
package org.parley.testsupport;

import org.jspecify.annotations.NullMarked;
