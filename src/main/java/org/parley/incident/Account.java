package org.parley.incident;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.parley.participant.Participant;

/** Account of an incident by one participant. */
@Embeddable
@Description("Account of an incident by one participant.")
public record Account(
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Participant that gives the account.")
        Participant by,
    @NonNull @Description("Summary of the account, written by the editors.") String text) {}
