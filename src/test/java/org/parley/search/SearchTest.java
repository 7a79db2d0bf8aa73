package org.parley.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

@DatabaseTest
class SearchTest {

  @ParameterizedTest
  @CsvSource({
    "Vucic, aleksandar-vucic",
    "Vučić, aleksandar-vucic",
    "Вучић, aleksandar-vucic",
    "aleksandër VUÇIQ, aleksandar-vucic",
    "Đurić, marko-djuric",
    "Djuric, marko-djuric",
    "Duric, marko-djuric",
    "Ђурић, marko-djuric",
    "Thaci, hashim-thaci",
    "Sorensen, peter-sorensen",
    "Sørensen, peter-sorensen",
    "Orban, viktor-orban",
    "Косово, kosovo",
    "marredhenieve, normalisation",
  })
  void aNameIsFoundInEveryScriptAndWithoutItsAccents(String text, String slug) {
    assertEquals(slug, Found.by(text).slugs().get(0));
  }

  @Test
  void theSameIsFoundHoweverItIsWritten() {
    List<String> found = Found.by("Vucic").slugs();

    assertEquals(37, found.size());
    assertTrue(found.contains("rts-2022-08"), "a title in Cyrillic is among them");
    assertEquals(found, Found.by("Вучић").slugs());
    assertEquals(found, Found.by("VUČIĆ").slugs());
  }

  @Test
  void whatIsCalledSoComesBeforeWhatMentionsIt() {
    assertEquals(
        List.of("elektrosever", "en22-license", "en22-supply", "en22-data", "en22-monitor"),
        Found.by("Elektrosever").slugs());
  }

  @Test
  void wholePhrasesComeBeforeScatteredWordsAndTitlesBeforeTexts() {
    assertEquals(
        List.of(
            "wa-missing", // called: Work on missing persons
            "ann-04", // called: Endorse the missing persons declaration
            "mpd-full", // called: Carry out missing persons commitments
            "ptn-06", // says: from economy to missing persons
            "mpd-info"), // says: on persons missing from 1 January 1998
        Found.by("missing persons", "PLEDGE").slugs());
  }

  @Test
  void wordsOfATitleNeedNotStandTogether() {
    assertEquals(
        List.of(
            "joint-commission-missing", // called: Joint Commission on Missing Persons
            "missing-persons", // called: Missing and displaced persons
            "icrc"), // says: the Working Group on Missing Persons
        Found.by("missing persons", "PARTICIPANT", "TOPIC").slugs());
  }

  @Test
  void eachWordMustBeThereInAnyOrder() {
    List<String> both =
        List.of(
            "licence-plates",
            "24ur-2022-11",
            "rferl-2023-12-26",
            "bp-2011-04-15",
            "st-vucic-compromise-2022");

    assertEquals(both, Found.by("licence plates").slugs());
    assertEquals(both, Found.by("plates, LICENCE").slugs());
    assertEquals(List.of(), Found.by("licence plates Elektrosever").slugs());
  }

  @Test
  void theBeginningOfAWordIsEnough() {
    assertEquals(
        List.of("licence-plates", "bp-2011-04-15"),
        Found.by("licen plat", "MEETING", "TOPIC").slugs());
    assertEquals(List.of(), Found.by("cence lates").slugs());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          künftig | STATEMENT | st-kurti-waive-de-2022
          Marreveshja | OUTCOME | o-bp-2013-04-19
          Raška | MEETING | rs-2022-12-28
          Raska | REQUEST | req-kfor-barricades-2022
          Djuric suspended | INCIDENT | inc-djuric-2022
          UNSC 1244 | PARTICIPANT | kosovo
          Washington | DIALOGUE | washington-track-2020
          """)
  void everyKindIsSearched(String text, String kind, String slug) {
    assertEquals(List.of(slug), Found.by(text, kind).slugs());
  }

  @Test
  void kindsNarrowTheSearch() {
    assertEquals(
        List.of("Incident", "Participant"),
        Found.by("Đurić").types().stream().distinct().sorted().toList());
    assertEquals(List.of("inc-djuric-2022"), Found.by("Đurić", "INCIDENT", "SOURCE").slugs());
    assertEquals(List.of(), Found.ask("Đurić", List.of(), 20, null).slugs());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kosovo%", "Kosovo:*", "'Kosovo'", "!Kosovo & <->", "(Kosovo"})
  void operatorsAreNothingButText(String text) {
    assertEquals(Found.by("Kosovo").slugs(), Found.by(text).slugs());
  }

  @Test
  void wildcardsStandForNothing() {
    assertEquals(List.of(), Found.by("%osovo").slugs());
    assertEquals(List.of(), Found.by("_osovo").slugs());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100})
  void pagesHoldEachResultOnceInOneOrder(int size) {
    List<String> walked = new ArrayList<>();
    Found page;
    String after = null;
    do {
      page = Found.ask("Kosovo", null, size, after);
      walked.addAll(page.slugs());
      after = page.endCursor();
    } while (page.hasNextPage());

    assertEquals(225, page.totalCount());
    assertEquals(225, walked.size());
    assertEquals(225, new HashSet<>(walked).size());
    assertEquals(Found.by("Kosovo").slugs(), walked.subList(0, 100));
  }

  @Test
  void theCountIsOfAllKindsThatWereAskedFor() {
    assertEquals(1, Found.ask("Đurić", List.of("INCIDENT"), 1, null).totalCount());
    assertEquals(3, Found.ask("Đurić", null, 1, null).totalCount());
    assertFalse(Found.ask("Đurić", null, 3, null).hasNextPage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "%_", "…", "😀"})
  void aTextWithoutWordsIsRefused(String text) {
    assertEquals("BAD_USER_INPUT: text must contain a letter or a digit.", no(text));
  }

  @Test
  void aTextTooLongIsRefused() {
    assertTrue(Found.by("x".repeat(200)).slugs().isEmpty());
    assertEquals(
        "BAD_USER_INPUT: text must have at most 200 characters, but had 201.", no("x".repeat(201)));
    assertTrue(Found.by("zq ".repeat(40)).slugs().isEmpty());
    assertEquals(
        "BAD_USER_INPUT: text must have at most 40 words, but had 41.", no("zq ".repeat(41)));
  }

  @ParameterizedTest
  @CsvSource({
    "first: 0, INVALID_PAGE_SIZE",
    "first: 101, INVALID_PAGE_SIZE",
    "after: \"garbage\", INVALID_CURSOR",
  })
  void pagesFollowTheRulesOfAllLists(String argument, String code) {
    assertTrue(
        refusal("{search(text: \"Kosovo\", %s) {totalCount}}".formatted(argument), Map.of())
            .startsWith(code + ":"));
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String cursor =
        Api.ask("{meetings(first: 1) {pageInfo {endCursor}}}")
            .getString("meetings.pageInfo.endCursor");

    assertTrue(
        refusal(
                "query ($c: String) {search(text: \"Kosovo\", after: $c) {totalCount}}",
                Map.of("c", cursor))
            .startsWith("INVALID_CURSOR:"));
  }

  private static String no(String text) {
    return refusal("query ($t: String!) {search(text: $t) {totalCount}}", Map.of("t", text));
  }

  private static String refusal(String query, Map<String, ?> variables) {
    JsonPath told = Api.post(query, variables).jsonPath();
    return told.getString("errors[0].extensions.code") + ": " + told.getString("errors[0].message");
  }
}
