package org.parley.incident;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.model.HistoricalDate;
import org.parley.source.Source;

/** Date of an incident according to one source. */
@Embeddable
@Description("Date of an incident according to one source.")
public record DateAccount(
    @NonNull @Description("Date that the source gives.") HistoricalDate date,
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Source of this information.")
        Source source,
    @Description("Explanation of how the date was read from the source.") @Nullable String note) {}
