package org.parley.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.source.Source;

/** Number of people killed or injured in one group, according to one source. */
@Embeddable
@Description("Number of people killed or injured in one group, according to one source.")
public record CasualtyCount(
    @Column(name = "casualty_group", length = 200)
        @NonNull
        @Description("Group of people that was hit, such as police officers.")
        String group,
    @Description("Number of people killed; null if the source does not say.")
        @Nullable Integer killed,
    @Description("Number of people injured; null if the source does not say.")
        @Nullable Integer injured,
    @Description("Further details that the source gives.") @Nullable String detail,
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Source of this information.")
        Source source) {}
