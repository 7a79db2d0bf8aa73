package org.parley.request;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.model.HistoricalDate;
import org.parley.participant.Participant;

/** Answer to a request. */
@Embeddable
@Description("Answer to a request.")
public record RequestResponse(
    @Enumerated(EnumType.STRING) @NonNull @Description("Type of answer.") ResponseKind kind,
    @Description("Content of the answer, in the editors' words.") @Nullable String note,
    @Description("Date of the answer.") @Nullable HistoricalDate answeredOn,
    @ManyToOne(fetch = FetchType.LAZY) @Description("Participant that answered.")
        @Nullable Participant by) {}
