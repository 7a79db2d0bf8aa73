/** Participants: persons, states, organisations and communities, with their affiliations. */
@NullMarked
package org.parley.participant;

import org.jspecify.annotations.NullMarked;
