package org.parley.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Vučić, vucic",
    "Вучић, vucic",
    "VUČIĆ, vucic",
    "Đurić, duric",
    "Djuric, duric",
    "Duric, duric",
    "Ђурић, duric",
    "Љубљана, ljubljana",
    "Ǉubljana, ljubljana",
    "Његош, njegos",
    "Џафери, dzaferi",
    "Džaferi, dzaferi",
    "Ѓорѓи, gjorgji",
    "Ќосе, kjose",
    "Черномырдин, cernomyrdin",
    "Горбачёв, gorbacev",
    "Сергей, sergej",
    "Щукин, scukin",
    "Объявить, objavit",
    "Київ, kijiv",
    "Prishtinë, prishtine",
    "Sveçla, svecla",
    "Müller, muller",
    "Straße, strasse",
    "Sørensen, sorensen",
    "Łódź, lodz",
    "İstanbul, istanbul",
    "ısı, isi",
    "æther, aether",
    "ﬁnal, final",
    "Ｔｏｋｙｏ, tokyo",
    "Αθήνα, αθηνα",
    "القاهرة, القاهرة",
  })
  void accentsCaseAndScriptDoNotMatter(String word, String folded) {
    assertEquals(List.of(folded), Folding.words(word));
  }

  @Test
  void accentsCountTheSameWrittenApart() {
    assertEquals(List.of("vucic", "furst"), Folding.words("Vuc\u030Cic\u0301 Fu\u0308rst"));
  }

  @Test
  void lettersAndDigitsMakeWordsAndAllElseParts() {
    assertEquals(
        List.of("unsc", "1244", "1999", "o", "brien", "s", "eu", "led", "100"),
        Folding.words("UNSC 1244/1999: O'Brien’s (“EU-led”)\n_100%*"));
  }

  @Test
  void whatIsNotSeenDoesNotPartWords() {
    assertEquals(List.of("normalisation"), Folding.words("normal\u00ADisa\u200Dtion"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "%_*", "' & | ! :* <->", "\u0301", "😀"})
  void withoutLettersAndDigitsThereAreNoWords(String text) {
    assertEquals(List.of(), Folding.words(text));
  }

  @Test
  void aWordTooLongForAnIndexIsCutToPieces() {
    List<String> words = Folding.words(String.join("", Collections.nCopies(250, "ж")));

    assertEquals(3, words.size());
    assertTrue(words.get(0).matches("z{100}"), words.get(0));
  }
}
