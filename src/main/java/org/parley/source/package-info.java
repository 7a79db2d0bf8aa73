/** Where the record has its knowledge from: sources and the citations that point to them. */
@NullMarked
package org.parley.source;

import org.jspecify.annotations.NullMarked;
