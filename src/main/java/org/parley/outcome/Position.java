package org.parley.outcome;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.parley.participant.Participant;

/** Where one participant stood on an outcome. */
@Embeddable
@Description("Where one participant stood on an outcome.")
public record Position(
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Whose position it is.")
        Participant participant,
    @NonNull @Description("The position, in the words of the record.") String text) {}
