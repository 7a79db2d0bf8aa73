package org.parley.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.source.Source;

/** How many of one group one source says were killed or injured. */
@Embeddable
@Description("How many of one group one source says were killed or injured.")
public record CasualtyCount(
    @Column(name = "casualty_group", length = 200) @NonNull @Description("Who was hit.")
        String group,
    @Description("How many were killed; absent if the source does not say.")
        @Nullable Integer killed,
    @Description("How many were injured; absent if the source does not say.")
        @Nullable Integer injured,
    @Description("What the source adds to the count.") @Nullable String detail,
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Which source says so.")
        Source source) {}
