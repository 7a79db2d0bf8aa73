/** What the talks are about, as a tree of subjects. */
@NullMarked
package org.parley.topic;

import org.jspecify.annotations.NullMarked;
