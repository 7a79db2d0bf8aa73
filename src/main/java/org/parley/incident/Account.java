package org.parley.incident;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.parley.participant.Participant;

/** What one participant says happened. */
@Embeddable
@Description("What one participant says happened.")
public record Account(
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Who says so.") Participant by,
    @NonNull @Description("The account, in the words of the record.") String text) {}
