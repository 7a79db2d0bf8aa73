package org.parley.outcome;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.parley.participant.Participant;

/** Position of one participant on an outcome. */
@Embeddable
@Description("Position of one participant on an outcome.")
public record Position(
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Participant that holds the position.")
        Participant participant,
    @NonNull @Description("Summary of the position, written by the editors.") String text) {}
