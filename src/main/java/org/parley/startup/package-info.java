/** What several processes that start at once on one database agree on. */
@NullMarked
package org.parley.startup;

import org.jspecify.annotations.NullMarked;
