package org.parley.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalIdTest {

  @Test
  void isReadBackAsItWasWritten() {
    var id = new GlobalId("PledgeAssessment", 1234567890123L);

    assertEquals("UGxlZGdlQXNzZXNzbWVudDoxMjM0NTY3ODkwMTIz", id.toString());
    assertEquals(id, GlobalId.parse(id.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Pledge",
        "Pledge:",
        ":1",
        "Pledge:-1",
        "Pledge:01",
        "Pledge:1 ",
        "Pledge:1:2",
        "pledge:1",
        "Pledge:9999999999999999999"
      })
  void refusesWhatNamesNoRecord(String decoded) {
    String encoded =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(decoded.getBytes(StandardCharsets.UTF_8));

    assertThrows(IllegalArgumentException.class, () -> GlobalId.parse(encoded));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pledge:1", "UGxlZGdlOjE=", "UGxlZGdlOjF", "UGxlZGdlOjE ", "é"})
  void refusesOtherSpellings(String encoded) {
    assertThrows(IllegalArgumentException.class, () -> GlobalId.parse(encoded));
  }
}
