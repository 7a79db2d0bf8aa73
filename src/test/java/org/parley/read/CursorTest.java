package org.parley.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** A cursor holds the place that it was made for, in the order that it was made for. */
class CursorTest {
  private record Field(String name, SortColumn column) implements OrderField {
    Field(String name, Class<? extends Comparable<?>> type) {
      this(name, new SortColumn("value", type));
    }
  }

  private static Stream<Object> values() {
    return Stream.of("a|b|c", "", LocalDate.of(2022, 8, 18), 5_000_000_000L, 7);
  }

  @ParameterizedTest
  @MethodSource("values")
  @SuppressWarnings("unchecked")
  void aCursorIsReadAsItWasWritten(Object value) {
    Field field = new Field("FIELD", (Class<? extends Comparable<?>>) value.getClass());
    Cursor cursor = new Cursor(value, 12);
    assertEquals(cursor, Cursor.decode(cursor.encode(field), field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OTHER|12|2022-08-18",
        "FIELD|12",
        "FIELD|twelve|2022-08-18",
        "FIELD|12|yesterday",
        "FIELD|12|+12022-08-18"
      })
  void anyOtherTextIsRefused(String text) {
    String cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8));
    Field field = new Field("FIELD", LocalDate.class);
    Refusal refusal = assertThrows(Refusal.class, () -> Cursor.decode(cursor, field));
    assertEquals(ErrorCode.INVALID_CURSOR, refusal.code());
    assertThrows(Refusal.class, () -> Cursor.decode("no base64!", field));
  }
}
