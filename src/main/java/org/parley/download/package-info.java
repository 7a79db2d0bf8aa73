/** The record of a dialogue as a file, in any format: what is asked for and how it is read. */
@NullMarked
package org.parley.download;

import org.jspecify.annotations.NullMarked;
