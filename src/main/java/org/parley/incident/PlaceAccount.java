package org.parley.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.parley.source.Source;

/** Place of an incident according to one source. */
@Embeddable
@Description("Place of an incident according to one source.")
public record PlaceAccount(
    @Column(length = 300) @NonNull @Description("Place that the source gives.") String place,
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Source of this information.")
        Source source) {}
