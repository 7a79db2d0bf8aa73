package org.parley.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.parley.model.TextForm;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Text of a CSV file: its encoding, its delimiter and the protection against formulas. */
final class CsvText {
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");
  private static final Pattern PROTECTED = Pattern.compile("'+[=+\\-@\\t\\r]");
  private static final char[] DELIMITERS = {',', ';', '\t'};

  /** Maximum number of characters of a header in which the delimiter is looked for. */
  private static final int HEADER = 1 << 16;

  private CsvText() {}

  /**
   * Opens a text in UTF-8, or in UTF-16 with a byte order mark. Its reader throws a {@link
   * CharacterCodingException} where the bytes are in another encoding.
   */
  static BufferedReader decoded(InputStream csv) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(csv);
    bytes.mark(2);
    int mark = bytes.read() << 8 | bytes.read();
    bytes.reset();
    Charset charset =
        mark == 0xFEFF
            ? StandardCharsets.UTF_16BE
            : mark == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    return TextForm.decoded(bytes, charset);
  }

  /** Returns the refusal of a text in another encoding. */
  static Refusal inOtherEncoding() {
    return new Refusal(
        ErrorCode.BAD_REQUEST,
        "The CSV must be in UTF-8, or in UTF-16 with a byte order mark. In Excel, save it as CSV"
            + " UTF-8.");
  }

  /**
   * Returns the delimiter that the header has most of, outside quotes: comma, semicolon or tab. The
   * reader stays where it is.
   */
  static char delimiter(BufferedReader text) throws IOException {
    int[] counts = new int[DELIMITERS.length];
    boolean isQuoted = false;
    text.mark(HEADER);
    for (int i = 0; i < HEADER; i++) {
      int c = text.read();
      isQuoted ^= c == '"';
      if (c < 0 || !isQuoted && (c == '\n' || c == '\r')) {
        break;
      }
      for (int d = 0; d < DELIMITERS.length; d++) {
        counts[d] += !isQuoted && c == DELIMITERS[d] ? 1 : 0;
      }
    }
    text.reset();
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
