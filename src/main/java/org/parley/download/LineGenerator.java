package org.parley.download;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Generator of one JSON object with lists in it, of which each object has a line. */
public final class LineGenerator extends JsonGeneratorDelegate {
  /** Makes a generator that writes to a stream. */
  public LineGenerator(OutputStream out) throws IOException {
    super(new JsonFactory().createGenerator(out));
  }

  /** Begins an object on a line of its own. */
  public void writeStartLine() throws IOException {
    writeRaw('\n');
    writeStartObject();
  }

  /** Writes a text, unless it is absent. */
  public void writeText(String field, @Nullable String text) throws IOException {
    if (text != null) {
      writeStringField(field, text);
    }
  }

  /** Ends the object that is the file. */
  public void writeEnd() throws IOException {
    writeEndObject();
    writeRaw('\n');
    flush();
  }
}
