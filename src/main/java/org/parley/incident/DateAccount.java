package org.parley.incident;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.record.HistoricalDate;
import org.parley.source.Source;

/** When one source says it happened. */
@Embeddable
@Description("When one source says it happened.")
public record DateAccount(
    @NonNull @Description("The date it gives.") HistoricalDate date,
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Which source says so.") Source source,
    @Description("How the date was read.") @Nullable String note) {}
