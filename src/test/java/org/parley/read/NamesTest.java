package org.parley.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

/** Names and labels in the language that is asked for, or the next best. */
@DatabaseTest
class NamesTest {

  @ParameterizedTest
  @CsvSource({
    // In exactly the language, the foremost kind of name.
    "kosovo,           en,         Kosovo",
    "kosovo,           sq,         Kosova",
    "kosovo,           sr-Cyrl,    Република Косово",
    "kosovo,           sr-Latn,    Kosovo i Metohija",
    "serbia,           sr-Latn,    Republika Srbija",
    "aleksandar-vucic, sq,         Aleksandër Vuçiq",
    "aleksandar-vucic, sr-Cyrl,    Александар Вучић",
    "aleksandar-vucic, en,         Aleksandar Vucic",
    // In a wider or a narrower one; tags know no case.
    "kosovo,           sq-XK,      Kosova",
    "aleksandar-vucic, SR-CYRL-RS, Александар Вучић",
    "aleksandar-vucic, sr,         Aleksandar Vučić",
    "serbia,           sr-Cyrl,    Republika Srbija",
    // In none: as it is called by default.
    "kosovo,           de,         Kosovo",
    "serbia,           sq,         Serbia",
  })
  void aParticipantIsCalledInTheLanguageAskedFor(String slug, String language, String name) {
    assertEquals(
        name,
        Api.ask(
                """
                query ($slug: String!, $language: String) {
                  participant(slug: $slug) { name(language: $language) }
                }
                """,
                Map.of("slug", slug, "language", language))
            .getString("participant.name"));
  }

  @Test
  void withoutALanguageTheNameIsThePrimaryOne() {
    assertEquals(
        List.of("Kosovo", "Serbia", "Aleksandar Vučić"),
        Api.ask(
                """
                {
                  a: participant(slug: "kosovo") { name }
                  b: participant(slug: "serbia") { name }
                  c: participant(slug: "aleksandar-vucic") { name }
                }
                """)
            .getList("collect { it.value.name }"));
  }

  @Test
  void topicsAreLabelledInTheLanguageAskedFor() {
    assertEquals(
        Map.of(
            "label", "Vehicle licence plates",
            "albanian", "Targat",
            "serbian", "Registarske tablice",
            "cyrillic", "Registarske tablice",
            "german", "Vehicle licence plates",
            "parent", Map.of("label", "Sloboda kretanja")),
        Api.ask(
                """
                {
                  topic(slug: "licence-plates") {
                    label
                    albanian: label(language: "sq")
                    serbian: label(language: "sr")
                    cyrillic: label(language: "sr-Cyrl")
                    german: label(language: "de")
                    parent { label(language: "sr-Latn") }
                  }
                }
                """)
            .getMap("topic"));
  }

  @Test
  void topicsOfOneParentAreLabelledEachForItself() {
    assertEquals(
        Map.of(
            "identity-documents", "Identity and entry/exit documents",
            "licence-plates", "Targat",
            "mitrovica-bridge", "Mitrovica bridge"),
        Api.ask(
                """
                {
                  topic(slug: "freedom-of-movement") { children { slug label(language: "sq") } }
                }
                """)
            .getMap("topic.children.collectEntries { [it.slug, it.label] }"));
  }
}
