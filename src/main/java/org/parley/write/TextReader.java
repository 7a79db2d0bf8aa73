package org.parley.write;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.function.Function;
import org.parley.refusal.Refusal;

/** Reads a value that is written as text and that may be refused. */
final class TextReader<T> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<String, T> reader;

  TextReader(Class<T> type, Function<String, T> reader) {
    super(type);
    this.reader = reader;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    try {
      return reader.apply(parser.getText());
    } catch (Refusal refusal) {
      throw new RefusedValue(parser, refusal);
    }
  }
}
