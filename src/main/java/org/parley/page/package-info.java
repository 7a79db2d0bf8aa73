/** The pages for browsers: the start page and GraphiQL. */
@NullMarked
package org.parley.page;

import org.jspecify.annotations.NullMarked;
