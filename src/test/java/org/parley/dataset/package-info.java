/** Tests of reading and loading datasets. */
@NullMarked
package org.parley.dataset;

import org.jspecify.annotations.NullMarked;
