package org.parley.write;

import java.util.Locale;
import java.util.function.Predicate;
import org.parley.record.Folding;
import org.parley.record.SluggedRecord;

/** Makes readable keys of titles in any script. */
final class Slugs {
  /** As long as a slug can be, less room for a number that makes it unique. */
  private static final int MOST_CHARACTERS = 72;

  private Slugs() {}

  /** A slug for a record that is not taken yet: of its heading, numbered where that is in use. */
  static String of(SluggedRecord named, Predicate<String> taken) {
    String base = base(named);
    String slug = base;
    for (int number = 2; taken.test(slug); number++) {
      slug = base + "-" + number;
    }
    return slug;
  }

  private static String base(SluggedRecord named) {
    StringBuilder slug = new StringBuilder();
    for (String word : Folding.words(named.heading())) {
      String latin = word.replaceAll("[^a-z0-9]", "");
      if (!latin.isEmpty() && slug.length() + latin.length() < MOST_CHARACTERS) {
        slug.append(slug.isEmpty() ? "" : "-").append(latin);
      }
    }
    // A heading in a script that has no Latin spelling here leaves nothing.
    return slug.isEmpty()
        ? named.getClass().getSimpleName().toLowerCase(Locale.ROOT)
        : slug.toString();
  }
}
