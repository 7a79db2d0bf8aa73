package org.parley.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Rows of a CSV file (RFC 4180), one after the other. */
final class CsvTable {
  private final CsvParser parser;

  /**
   * Row with a value.
   *
   * @param line the line on which it begins, from 1
   */
  record Row(int line, List<String> cells) {}

  /**
   * Opens a file.
   *
   * @throws Refusal if the text is in another encoding than UTF-8 or UTF-16
   */
  CsvTable(InputStream csv) {
    try {
      BufferedReader text = CsvText.decoded(csv);
      char delimiter = CsvText.delimiter(text);
      parser = new CsvFactory().createParser(text);
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(delimiter).withoutEscapeChar());
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  /**
   * Returns the next row that is not blank; null after the last one.
   *
   * @throws Refusal if the text is not CSV, or in another encoding
   */
  @Nullable Row next() {
    try {
      while (parser.nextToken() == JsonToken.START_ARRAY) {
        // Where the row begins; its token's location is where the row before it ended.
        int line = parser.currentLocation().getLineNr();
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          cells.add(CsvText.unprotect(parser.getText()));
        }
        if (!cells.stream().allMatch(String::isBlank)) {
          return new Row(line, cells);
        }
      }
      return null;
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  private static Refusal refusal(IOException failure) {
    if (failure instanceof CharacterCodingException) {
      return CsvText.inOtherEncoding();
    }
    if (failure instanceof JsonProcessingException unreadable) {
      return new Refusal(
          ErrorCode.BAD_USER_INPUT,
          "line %d: %s"
              .formatted(
                  unreadable.getLocation().getLineNr(),
                  Refusal.shortened(unreadable.getOriginalMessage())));
    }
    throw new UncheckedIOException(failure);
  }
}
