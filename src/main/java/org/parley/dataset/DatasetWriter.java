package org.parley.dataset;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Writes a dataset, one record a line, so that two versions can be compared line by line. */
final class DatasetWriter {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final OutputStream out;
  private final boolean asLines;

  /** Text before the next record of the list. */
  private String before = "";

  /**
   * Makes a writer to a stream.
   *
   * @param asLines true for a JSON text a line, false for one JSON object
   */
  DatasetWriter(OutputStream out, boolean asLines) {
    this.out = out;
    this.asLines = asLines;
  }

  void begin(String title) {
    String header =
        MAPPER
            .createObjectNode()
            .put("format", DatasetFormat.NAME)
            .put("formatVersion", DatasetFormat.VERSION)
            .put("title", title)
            .toString();
    // Whatever follows begins with the end of the line.
    write(asLines ? header : header.substring(0, header.length() - 1));
  }

  /**
   * Writes a list, unless it is empty.
   *
   * @param records gives each record of it to a taker
   */
  void list(String name, Consumer<Consumer<ObjectNode>> records) {
    if (asLines) {
      records.accept(record -> write("\n{\"" + name + "\":" + record + "}"));
      return;
    }
    before = ",\n\"" + name + "\":[\n";
    records.accept(
        record -> {
          write(before + record);
          before = ",\n";
        });
    if (before.equals(",\n")) {
      write("]");
    }
  }

  void end() {
    write(asLines ? "\n" : "}\n");
  }

  private void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
