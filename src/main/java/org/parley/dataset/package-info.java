/** The record as a file: reading one and loading it into the database. */
@NullMarked
package org.parley.dataset;

import org.jspecify.annotations.NullMarked;
