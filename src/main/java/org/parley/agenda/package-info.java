/** Meetings and deadlines of a dialogue for calendars and feed readers. */
@NullMarked
package org.parley.agenda;

import org.jspecify.annotations.NullMarked;
