package org.parley.record;

import static java.util.stream.Collectors.toMap;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the words of a text comparable: without accents, in lower case and, where they are in
 * Cyrillic, in Latin letters as Serbian writes them.
 */
public final class Folding {
  /** Letters, each with what stands for it, that are no plain letter with an accent. */
  private static final Map<Character, String> LETTERS =
      Stream.of(
              // Serbian and Macedonian
              "аa бb вv гg дd ђd еe жz зz иi јj кk лl љlj мm нn њnj оo пp рr сs тt ћc уu фf хh цc"
                  + " чc џdz шs ѓgj ѕdz ќkj ѐe ѝi",
              // Russian, Ukrainian, Belarusian and Bulgarian
              "ёe йj щsc ъ ыy ь эe юju яja ґg єje іi їji ўu",
              // Latin
              "đd ßss æae œoe øo łl ıi ðd þth ħh ŧt ŋn")
          .flatMap(letters -> Stream.of(letters.split(" ")))
          .collect(toMap(letter -> letter.charAt(0), letter -> letter.substring(1)));

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{M}\\p{Cf}]+");

  /** PostgreSQL indexes words of up to 2,046 bytes; longer ones are cut to pieces. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{1,100}");

  private Folding() {}

  /** The words of a text, in order; none if it holds no letter or digit. */
  public static List<String> words(String text) {
    return WORD.matcher(fold(text)).results().map(MatchResult::group).toList();
  }

  private static String fold(String text) {
    String lower = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder latin = new StringBuilder(lower.length());
    lower.chars().forEach(c -> latin.append(LETTERS.getOrDefault((char) c, "" + (char) c)));
    String bare = INVISIBLE.matcher(Normalizer.normalize(latin, Form.NFD)).replaceAll("");
    // Who can't type đ writes dj, or d.
    return bare.replace("dj", "d");
  }
}
