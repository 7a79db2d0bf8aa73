/** Pledges: conditions, deadlines, assessments and scorecards. */
@NullMarked
package org.parley.pledge;

import org.jspecify.annotations.NullMarked;
