/** The queries that ship as examples give the answers they promise. */
@NullMarked
package org.parley.examples;

import org.jspecify.annotations.NullMarked;
