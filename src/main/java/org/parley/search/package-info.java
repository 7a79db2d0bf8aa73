/** Search across all records, whatever the accents, the case and the script of their words. */
@NullMarked
package org.parley.search;

import org.jspecify.annotations.NullMarked;
