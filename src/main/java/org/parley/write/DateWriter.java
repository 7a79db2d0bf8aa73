package org.parley.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import org.parley.model.HistoricalDate;

/** Writes dates as sources give them, in EDTF. */
final class DateWriter extends StdScalarSerializer<HistoricalDate> {
  private static final long serialVersionUID = 1L;

  DateWriter() {
    super(HistoricalDate.class);
  }

  @Override
  public void serialize(HistoricalDate date, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    generator.writeString(date.edtf());
  }
}
