package org.parley.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  /** Opens a file. */
  CsvTable(InputStream csv) {
    try {
      String text = CsvText.decoded(csv.readAllBytes());
      parser = new CsvFactory().createParser(text);
      parser.setSchema(
          CsvSchema.emptySchema().withColumnSeparator(CsvText.delimiter(text)).withoutEscapeChar());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the next row that is not blank; null after the last one.
   *
   * @throws Refusal if the text is not CSV
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
    } catch (JsonProcessingException e) {
      throw new Refusal(
          ErrorCode.BAD_USER_INPUT,
          "line %d: %s"
              .formatted(e.getLocation().getLineNr(), Refusal.shortened(e.getOriginalMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
