package org.parley.model;

import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the words of a text comparable: without accents, apostrophes and the difference of upper
 * and lower case, with the digits 0 to 9 and, where they are in Cyrillic, in Latin letters as
 * Serbian writes them.
 */
public final class Folding {
  /** Letters that are no plain letter with an accent, each with its replacement. */
  private static final Map<Integer, String> LETTERS =
      Stream.of(
              // Serbian and Macedonian
              "аa бb вv гg дd ђd еe жz зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћc уu фf хh цc"
                  + " чc џdz шs ѓgj ѕdz ќkj ѐe ѝi",
              // Russian, Ukrainian, Belarusian and Bulgarian
              "ёe йj щsc ъ ыy ь эe юju яja ґg єje іi їji ўu",
              // Latin
              "đd ßss æae œoe øo łl ıi ðd þth ħh ŧt ŋn",
              // Greek: the sigma at the end of a word
              "ςσ",
              // Arabic: alef wasla; the forms of yeh, kaf and heh of Persian and Urdu; teh marbuta
              "\u0671\u0627 \u0649\u064A \u06CC\u064A \u06D2\u064A \u06A9\u0643 \u06AA\u0643"
                  + " \u06C1\u0647 \u06BE\u0647 \u06D5\u0647 \u0629\u0647")
          .flatMap(letters -> Stream.of(letters.split(" ")))
          .collect(toMap(letter -> letter.codePointAt(0), letter -> letter.substring(1)));

  /**
   * Characters that are typed for an apostrophe, and the letters that replace hamza, ayn and okina.
   */
  private static final Pattern APOSTROPHE =
      Pattern.compile(
          "[`\u00B4-\uFF07&&[`\u00B4\u02B9-\u02BF\u02C8\u055A\u05F3\u2018\u2019\u201B\u2032\uA78C"
              + "\uFF07]]");

  /**
   * Accents, the vowel signs of Arabic and Hebrew, its lengthening stroke, and what is not seen.
   */
  private static final Pattern DROPPED =
      Pattern.compile(
          "[\u0300-\\x{10FFFF}&&[\\p{M}&&[\\p{IsInherited}\\p{IsArabic}\\p{IsHebrew}\\p{IsGreek}"
              + "\\p{IsCyrillic}]]]|[\u00AD-\\x{10FFFF}&&[\\p{Cf}\u0640]]");

  /** Those that Java finds in a table come first. */
  private static final String LETTER = "[a-z0-9\\p{L}\\p{N}\\p{M}]";

  /**
   * Scripts that put no spaces between words. Few characters lie in the range, so that the script
   * of the others need not be looked up.
   */
  private static final String UNSPACED =
      "[\u0E00-\\x{10FFFF}&&[\\p{IsThai}\\p{IsLao}\\p{IsMyanmar}\\p{IsKhmer}\\p{IsHiragana}"
          + "\\p{IsKatakana}\\p{IsHan}]]";

  /** PostgreSQL indexes words of up to 2,046 bytes; longer ones are cut to pieces. */
  private static final Pattern WORD =
      Pattern.compile("[" + LETTER + "&&[^" + UNSPACED + "]]{1,100}|" + UNSPACED + "\\p{M}*");

  /** The same in text of ASCII, in which it is found faster. */
  private static final Pattern ASCII_WORD = Pattern.compile("[a-z0-9]{1,100}");

  private static final Pattern WITHIN_WORD =
      Pattern.compile("'(?<=" + LETTER + "')(?=" + LETTER + ")");
  private static final Pattern JOINT = Pattern.compile("['\u2010-]");
  private static final Pattern COMPOUND =
      Pattern.compile("(?<!" + LETTER + ")" + LETTER + "++(?:" + JOINT + LETTER + "++)+");

  private final String folded;
  private final List<String> words;

  private Folding(String folded) {
    this.folded = folded;
    this.words = found(WITHIN_WORD.matcher(folded).replaceAll(""));
  }

  /** Folds a text. */
  public static Folding of(String text) {
    return new Folding(fold(text));
  }

  /** Returns the words of a text, in order; none if it holds no letter or digit. */
  public static List<String> words(String text) {
    return of(text).words();
  }

  /** Returns the words of the text, in order; none if it holds no letter or digit. */
  public List<String> words() {
    return words;
  }

  /**
   * Other words by which compounds of the text may be looked for: {@code alqaida}, {@code qa} and
   * {@code ida} in the case of {@code al-Qa'ida}, whose words are {@code al} and {@code qaida}.
   */
  public Set<String> variants() {
    if (!JOINT.matcher(folded).find()) {
      return Set.of();
    }
    Set<String> variants = new LinkedHashSet<>();
    for (MatchResult compound : COMPOUND.matcher(folded).results().toList()) {
      variants.addAll(found(JOINT.matcher(compound.group()).replaceAll("")));
      variants.addAll(found(compound.group()));
    }
    words.forEach(variants::remove);
    return variants;
  }

  private static List<String> found(String folded) {
    Pattern word = isAscii(folded) ? ASCII_WORD : WORD;
    return word.matcher(folded).results().map(MatchResult::group).toList();
  }

  private static String fold(String text) {
    if (isAscii(text)) {
      // Nothing else changes.
      return withoutDj(text.replace('`', '\'').toLowerCase(Locale.ROOT));
    }
    String plain = Normalizer.normalize(APOSTROPHE.matcher(text).replaceAll("'"), Form.NFKC);
    // There and back comes near to case folding, as which Java has none.
    String lower = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(lower.length());
    lower.codePoints().forEach(c -> letters.append(folded(c)));
    String bare = DROPPED.matcher(Normalizer.normalize(letters, Form.NFD)).replaceAll("");
    return withoutDj(Normalizer.normalize(bare, Form.NFC));
  }

  /** Who can't type đ writes dj, or d. */
  private static String withoutDj(String folded) {
    return folded.replace("dj", "d");
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 0x80);
  }

  private static String folded(int character) {
    return Character.getType(character) == Character.DECIMAL_DIGIT_NUMBER
        ? String.valueOf(Character.digit(character, 10))
        : LETTERS.getOrDefault(character, Character.toString(character));
  }
}
