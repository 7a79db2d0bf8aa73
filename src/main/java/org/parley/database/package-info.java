/** What it means that the database is away, and what is done about it. */
@NullMarked
package org.parley.database;

import org.jspecify.annotations.NullMarked;
