package org.parley.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Text of a CSV file: its encoding, its delimiter and the protection against formulas. */
final class CsvText {
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");
  private static final Pattern PROTECTED = Pattern.compile("'+[=+\\-@\\t\\r]");
  private static final char[] DELIMITERS = {',', ';', '\t'};

  private CsvText() {}

  /**
   * Reads a text in UTF-8, or in UTF-16 with a byte order mark.
   *
   * @throws Refusal if the bytes are in another encoding
   */
  static String decoded(byte[] bytes) {
    try {
      String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Refusal(
          ErrorCode.BAD_REQUEST,
          "The CSV must be in UTF-8, or in UTF-16 with a byte order mark. In Excel, save it as CSV"
              + " UTF-8.");
    }
  }

  private static Charset charset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFEFF
        ? StandardCharsets.UTF_16BE
        : mark == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  /** Returns the delimiter that the header has most of, outside quotes: comma, semicolon or tab. */
  static char delimiter(String text) {
    int[] counts = new int[DELIMITERS.length];
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      isQuoted ^= c == '"';
      if (!isQuoted && (c == '\n' || c == '\r')) {
        break;
      }
      for (int d = 0; d < DELIMITERS.length; d++) {
        counts[d] += !isQuoted && c == DELIMITERS[d] ? 1 : 0;
      }
    }
    int best = 0;
    for (int d = 1; d < counts.length; d++) {
      best = counts[d] > counts[best] ? d : best;
    }
    return DELIMITERS[best];
  }

  /** Returns a cell that no spreadsheet takes for a formula: an apostrophe is added if need be. */
  static String protect(String cell) {
    return FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
  }

  /** Returns a cell without the apostrophe that protects it. */
  static String unprotect(String cell) {
    return PROTECTED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }
}
