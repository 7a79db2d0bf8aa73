/** Topics: the subjects of the talks, as a tree. */
@NullMarked
package org.parley.topic;

import org.jspecify.annotations.NullMarked;
