package org.parley.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.Length;
import org.parley.source.Source;

/** What one participant holds the status of another to be. */
@Embeddable
@Description("What one participant holds the status of another to be.")
public record StatusPosition(
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Who holds the position.")
        Participant heldBy,
    @Column(name = "stance", length = Length.LONG)
        @NonNull
        @Description("The position, in the words of the record.")
        String position,
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Where it is stated.")
        Source source) {}
