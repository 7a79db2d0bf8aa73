package org.parley.record;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A name or label in one language. */
@Embeddable
@Description("A name or label in one language.")
public record LocalizedText(
    @NonNull @Description("The text itself.") String text,
    @Description("Its language as a BCP 47 tag, with the script where it matters: sr-Cyrl.")
        @Nullable String language,
    @Enumerated(EnumType.STRING) @Description("What sort of name it is.")
        @Nullable NameKind kind) {}
