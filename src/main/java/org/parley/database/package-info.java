/**
 * The database as a server or a file: the wait for it at start, its outages and the space on its
 * disk.
 */
@NullMarked
package org.parley.database;

import org.jspecify.annotations.NullMarked;
