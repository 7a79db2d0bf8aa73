/** The pages for browsers: the page of the record and GraphiQL. */
@NullMarked
package org.parley.page;

import org.jspecify.annotations.NullMarked;
