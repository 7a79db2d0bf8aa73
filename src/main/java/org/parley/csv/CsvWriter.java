package org.parley.csv;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parley.write.InputField;

/** Writes the rows of one list as CSV (RFC 4180), with a byte order mark for Excel. */
final class CsvWriter {
  private final CsvList list;
  private final CsvGenerator generator;

  /** Opens a writer and writes the header; it does not close the stream. */
  CsvWriter(CsvList list, OutputStream out) throws IOException {
    this.list = list;
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    generator = new CsvFactory().createGenerator(out);
    generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    generator.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
    generator.setSchema(CsvSchema.emptySchema().withLineSeparator("\r\n"));
    write(list.columns().stream().map(CsvColumn::name).toList());
  }

  /** Writes the rows of a record of the list's type; those of another may be within it. */
  void add(ObjectNode record) {
    InputField part = list.part();
    if (part == null && list.within() == null) {
      write(cells(record));
      return;
    }
    for (JsonNode item : record.path(list.name())) {
      ObjectNode row = item.deepCopy();
      row.set(list.key(), Objects.requireNonNull(record.get("slug")));
      write(cells(row));
    }
  }

  /** Finishes the file. */
  void end() throws IOException {
    generator.close();
  }

  private List<String> cells(ObjectNode row) {
    return list.columns().stream().map(column -> cell(row, column)).toList();
  }

  private static String cell(ObjectNode row, CsvColumn column) {
    if (!column.isList()) {
      JsonNode value = at(row, column.path());
      // A negative number is no formula.
      return value.isNumber() ? value.asText() : CsvText.protect(text(value));
    }
    int step = 0;
    while (!column.path().get(step).list()) {
      step++;
    }
    List<InputField> below = column.path().subList(step + 1, column.path().size());
    List<String> items = new ArrayList<>();
    at(row, column.path().subList(0, step + 1)).forEach(item -> items.add(text(at(item, below))));
    return items.stream().allMatch(String::isEmpty) ? "" : CsvText.protect(CsvItems.join(items));
  }

  private static JsonNode at(JsonNode owner, List<InputField> path) {
    JsonNode at = owner;
    for (InputField field : path) {
      at = at.path(field.name());
    }
    return at;
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.asText();
  }

  private void write(List<String> cells) {
    try {
      generator.writeStartArray();
      for (String cell : cells) {
        generator.writeString(cell);
      }
      generator.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
