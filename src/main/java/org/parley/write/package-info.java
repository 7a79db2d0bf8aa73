/** How editors' input becomes records: bound, checked and stored in one transaction. */
@NullMarked
package org.parley.write;

import org.jspecify.annotations.NullMarked;
