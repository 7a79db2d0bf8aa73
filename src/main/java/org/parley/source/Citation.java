package org.parley.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A pointer from a claim to what supports it. */
@Embeddable
@Description("Reference from a record to a source that supports it.")
public record Citation(
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("Cited source.") Source source,
    @Description("Place in the source, such as a page, an article or a paragraph.")
        @Nullable String locator,
    @Description("Quotation that supports the record.") @Nullable String quote,
    @Column(name = "primary_source")
        @Description(
            "True if the source is first-hand: the text itself, or issued by those it reports"
                + " on.")
        boolean primary,
    @Enumerated(EnumType.STRING)
        @Description(
            "Credibility of this information, on the NATO Admiralty scale from 1 to 6; null"
                + " if not rated.")
        @Nullable InformationCredibility credibility) {}
