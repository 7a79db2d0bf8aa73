package org.parley.write;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.gcardone.junidecode.Junidecode;
import org.parley.model.Folding;
import org.parley.model.SluggedRecord;

/** Makes readable keys of titles in any script. */
public final class Slugs {
  /** As long as a slug can be, less space for a number that makes it unique. */
  private static final int MOST_CHARACTERS = 72;

  private static final Pattern LATIN = Pattern.compile("[a-z0-9]+");

  private Slugs() {}

  /**
   * Returns a slug for a record that is not taken yet: of its heading, numbered where that is in
   * use.
   */
  static String of(SluggedRecord named, Predicate<String> taken) {
    String base = base(named);
    String slug = base;
    for (int number = 2; taken.test(slug); number++) {
      slug = base + "-" + number;
    }
    return slug;
  }

  private static String base(SluggedRecord named) {
    String slug = of(named.slugSource());
    // A heading of signs alone leaves nothing.
    return slug.isEmpty() ? named.getClass().getSimpleName().toLowerCase(Locale.ROOT) : slug;
  }

  /** Returns the slug of a heading; empty if it consists of signs alone. */
  public static String of(String heading) {
    StringBuilder slug = new StringBuilder();
    for (String word : words(heading)) {
      if (slug.length() + word.length() < MOST_CHARACTERS) {
        slug.append(slug.isEmpty() ? "" : "-").append(word);
      }
    }
    return slug.toString();
  }

  /** Returns the words of a heading in Latin letters, Cyrillic as Serbian writes it. */
  private static List<String> words(String heading) {
    List<String> words = Folding.words(heading);
    return words.stream().allMatch(word -> LATIN.matcher(word).matches())
        ? words
        : Folding.words(Junidecode.unidecode(heading).replaceAll("['`]", "")).stream()
            .filter(word -> LATIN.matcher(word).matches())
            .toList();
  }
}
