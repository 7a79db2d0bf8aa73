package org.parley.agenda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writer of content lines.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.1">RFC 5545, section 3.1</a>
 */
final class ContentLines {
  /** Octets that a line has at most, without its end. */
  private static final int LONGEST = 75;

  private static final byte[] END = {'\r', '\n'};

  private final OutputStream out;

  ContentLines(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes a property whose value needs no escapes.
   *
   * @param name the name of the property, with its parameters
   */
  void line(String name, String value) {
    write(name + ":" + value);
  }

  /** Writes a property whose value is a text. */
  void text(String name, String value) {
    write(name + ":" + escaped(value));
  }

  /** Returns a text with the escapes of RFC 5545, section 3.3.11. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** Writes a line, folded between two characters wherever it would be too long. */
  private void write(String line) {
    ByteArrayOutputStream folded = new ByteArrayOutputStream();
    int length = 0;
    for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
      byte[] character = Character.toString(line.codePointAt(i)).getBytes(UTF_8);
      if (length + character.length > LONGEST) {
        folded.writeBytes(END);
        folded.write(' ');
        length = 1;
      }
      folded.writeBytes(character);
      length += character.length;
    }
    folded.writeBytes(END);
    try {
      folded.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
