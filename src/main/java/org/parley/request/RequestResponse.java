package org.parley.request;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.participant.Participant;
import org.parley.record.HistoricalDate;

/** How a request was answered. */
@Embeddable
@Description("How a request was answered.")
public record RequestResponse(
    @Enumerated(EnumType.STRING) @NonNull @Description("What the answer was.") ResponseKind kind,
    @Description("The answer in the words of the record.") @Nullable String note,
    @Description("When it was given.") @Nullable HistoricalDate answeredOn,
    @ManyToOne(fetch = FetchType.LAZY) @Description("Who gave it.") @Nullable Participant by) {}
