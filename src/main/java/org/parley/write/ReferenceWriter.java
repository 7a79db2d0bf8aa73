package org.parley.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import org.parley.model.SluggedRecord;
import org.parley.model.VersionedRecord;

/** Writes another record as what refers to it: its slug, or its id if it has none. */
final class ReferenceWriter extends StdScalarSerializer<VersionedRecord> {
  private static final long serialVersionUID = 1L;

  ReferenceWriter() {
    super(VersionedRecord.class);
  }

  @Override
  public void serialize(VersionedRecord value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    generator.writeString(
        value instanceof SluggedRecord slugged ? slugged.slug : value.getGlobalId());
  }
}
