/** Verdicts on pledges in the words of fact-checkers. */
@NullMarked
package org.parley.claimreview;

import org.jspecify.annotations.NullMarked;
