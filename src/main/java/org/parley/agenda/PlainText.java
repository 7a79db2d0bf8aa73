package org.parley.agenda;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recorded text in a form that every calendar and every XML document can hold. */
final class PlainText {
  /**
   * Control characters other than line breaks, halves of surrogate pairs and noncharacters, none of
   * which XML can hold, and controls that reverse or embed the text after them.
   */
  private static final Pattern UNFIT =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n]]|[\\x{D800}-\\x{DFFF}\\x{FFFE}\\x{FFFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private PlainText() {}

  /** Returns a text with line feeds as its only control characters. */
  static String of(String text) {
    return UNFIT.matcher(text.replaceAll("\\r\\n?", "\n").replace('\t', ' ')).replaceAll("");
  }

  /** Returns a text in one line. */
  static String line(String text) {
    return of(text).replaceAll("\\n+", " ");
  }

  /** Returns the name of a constant in words: {@code PARTLY_HELD} is "partly held". */
  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
