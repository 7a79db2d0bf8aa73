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
@Description("A pointer from a claim to the source that supports it.")
public record Citation(
    @ManyToOne(fetch = FetchType.LAZY) @NonNull @Description("The source.") Source source,
    @Description("Where in the source: a page, an article, a paragraph.") @Nullable String locator,
    @Description("The words relied on.") @Nullable String quote,
    @Column(name = "primary_source")
        @Description(
            "True if the source is first-hand: issued by those it tells of, or the text itself.")
        boolean primary,
    @Enumerated(EnumType.STRING)
        @Description(
            "How far this piece of information can be believed, on the NATO Admiralty scale from 1"
                + " to 6.")
        @Nullable InformationCredibility credibility) {}
