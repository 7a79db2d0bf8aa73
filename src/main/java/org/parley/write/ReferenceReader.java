package org.parley.write;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.parley.refusal.Refusal;

/** Reads the slug or id of another record as that record. */
final class ReferenceReader extends StdScalarDeserializer<Object> {
  private static final long serialVersionUID = 1L;

  ReferenceReader(Class<?> type) {
    super(type);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    References references = (References) context.getAttribute(References.class);
    try {
      return references.find(handledType(), parser.getText());
    } catch (Refusal refusal) {
      throw new RefusedValue(parser, refusal);
    }
  }
}
