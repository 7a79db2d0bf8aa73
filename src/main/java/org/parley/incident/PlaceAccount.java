package org.parley.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.parley.source.Source;

/** Where one source says it happened. */
@Embeddable
@Description("Where one source says it happened.")
public record PlaceAccount(
    @Column(length = 300) @NonNull @Description("The place it gives.") String place,
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Which source says so.")
        Source source) {}
