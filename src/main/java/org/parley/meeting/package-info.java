/** The meetings of a dialogue and who was there. */
@NullMarked
package org.parley.meeting;

import org.jspecify.annotations.NullMarked;
