/** Incidents: events outside the talks that affect them. */
@NullMarked
package org.parley.incident;

import org.jspecify.annotations.NullMarked;
