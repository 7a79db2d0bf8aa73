package org.parley.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
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
    "القاهرة, القاهره",
    "ΟΔΟΣ, οδοσ",
    "οδός, οδοσ",
    "ISPARTA, isparta",
    "ısparta, isparta",
    "محـــمد, محمد",
    "مُحَمَّد, محمد",
    "تهران, تهران",
    "ایران, ايران",
    "أكرم, اكرم",
    "کردستان, كردستان",
    "דָּוִד, דוד",
    "١٢٤٤, 1244",
    "१२४४, 1244",
    "हिन्दी, हिन्दी",
    "서울, 서울",
    "Qaʿida, qaida",
    "Qa`ida, qaida",
    "Qa’ida, qaida",
    "Hawaiʻi, hawaii",
    "𝐊osovo, kosovo"
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
        List.of("unsc", "1244", "1999", "obriens", "eu", "led", "100"),
        Folding.words("UNSC 1244/1999: O'Brien’s (“EU-led”)\n_100%*"));
  }

  @Test
  void aCompoundCanBeLookedForByItsPartsAndAsAWhole() {
    assertEquals(List.of("al", "qaida"), Folding.words("al-Qa'ida"));
    assertEquals(Set.of("alqaida", "qa", "ida"), Folding.of("al-Qa'ida").variants());
    assertEquals(Set.of("brien", "o"), Folding.of("O’Brien, 'quoted' - dashed").variants());
    assertEquals(Set.of(), Folding.of("no compound").variants());
  }

  @ParameterizedTest
  @CsvSource({"中华人民, 中 华 人 民", "ひらがな ア, ひ ら か な ア", "EU中国, eu 中 国", "ไทย, ไ ท ย"})
  void whereNoSpacesPartWordsEachCharacterIsOne(String text, String words) {
    assertEquals(List.of(words.split(" ")), Folding.words(text));
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

  @Test
  void textOfAsciiIsFoldedAsWithinOtherText() {
    for (int a = 1; a < 0x80; a++) {
      for (int b = 1; b < 0x80; b++) {
        String text = "Al-%1$c%2$c'Qa %2$cD%1$cj 7%1$c".formatted(a, b);
        Folding alone = Folding.of(text);
        Folding within = Folding.of(text + " – –");
        assertEquals(within.words(), alone.words(), text);
        assertEquals(within.variants(), alone.variants(), text);
      }
    }
  }
}
