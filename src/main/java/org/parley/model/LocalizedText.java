package org.parley.model;

import static java.util.Comparator.comparing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Name or label in one language. */
@Embeddable
@Description("Name or label in one language.")
public record LocalizedText(
    @Column(length = 300) @NonNull @Description("The name or label itself.") String text,
    @Column(length = 35)
        @Formed(TextForm.LANGUAGE_TAG)
        @Description(
            "Language as a BCP 47 tag, with the script where it matters, such as sr-Cyrl;"
                + " null if it is not known.")
        @Nullable String language,
    @Enumerated(EnumType.STRING) @Description("Type of name; null if it is not known.")
        @Nullable NameKind kind) {

  /**
   * Returns the best text for a language: of exactly this language, or else of a wider or a
   * narrower one (RFC 4647, section 3.4: {@code sr-Cyrl} falls back to {@code sr}, and {@code sr}
   * takes {@code sr-Latn} too); among several, the one of the foremost kind.
   */
  public static Optional<String> best(List<LocalizedText> texts, String wanted) {
    String range = wanted.toLowerCase(Locale.ROOT);
    while (true) {
      String tag = range;
      Optional<LocalizedText> found =
          texts.stream()
              .filter(text -> text.isIn(tag))
              .min(
                  comparing((LocalizedText text) -> !text.isExactly(tag))
                      .thenComparing(text -> rank(text.kind)));
      int cut = range.lastIndexOf('-');
      if (found.isPresent() || cut < 0) {
        return found.map(LocalizedText::text);
      }
      range = range.substring(0, cut);
    }
  }

  private boolean isExactly(String tag) {
    return tag.equalsIgnoreCase(language);
  }

  private boolean isIn(String tag) {
    return language != null && (language.toLowerCase(Locale.ROOT) + "-").startsWith(tag + "-");
  }

  private static int rank(@Nullable NameKind kind) {
    return kind == null ? 0 : kind.ordinal();
  }
}
