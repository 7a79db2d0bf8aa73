package org.parley.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.Length;
import org.parley.source.Source;

/** Position of one participant on the status of another. */
@Embeddable
@Description("Position of one participant on the status of another.")
public record StatusPosition(
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Participant that holds the position.")
        Participant heldBy,
    @Column(name = "stance", length = Length.LONG)
        @NonNull
        @Description("Summary of the position, written by the editors.")
        String position,
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Source of the position.")
        Source source) {}
