package org.parley.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import org.parley.record.Record;
import org.parley.record.SluggedRecord;

/** Writes another record as what refers to it: its slug, or its id if it has none. */
final class ReferenceWriter extends StdScalarSerializer<Record> {
  private static final long serialVersionUID = 1L;

  ReferenceWriter() {
    super(Record.class);
  }

  @Override
  public void serialize(Record value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    generator.writeString(
        value instanceof SluggedRecord slugged ? slugged.slug : value.getGlobalId());
  }
}
