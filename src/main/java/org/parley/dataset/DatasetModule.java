package org.parley.dataset;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.function.Function;
import org.parley.record.HistoricalDate;
import org.parley.record.SluggedRecord;
import org.parley.record.TextForm;

/** Teaches Jackson the two notations of the format: slugs for records and EDTF for dates. */
final class DatasetModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  DatasetModule(SlugIndex index) {
    index.types().forEach(type -> addReference(type, index));
    addDeserializer(String.class, new TextDeserializer<>(String.class, TextForm::composed));
    addDeserializer(
        HistoricalDate.class, new TextDeserializer<>(HistoricalDate.class, HistoricalDate::parse));
  }

  private <T extends SluggedRecord> void addReference(Class<T> type, SlugIndex index) {
    addDeserializer(type, new TextDeserializer<>(type, slug -> index.get(type, slug)));
  }

  /** Reads what is written as text; a text that can't be read is refused in the reader's words. */
  private static final class TextDeserializer<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> reader;

    TextDeserializer(Class<T> type, Function<String, T> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return context.reportInputMismatch(this, "must be text");
      }
      try {
        return reader.apply(parser.getText());
      } catch (IllegalArgumentException e) {
        return context.reportInputMismatch(this, "%s", e.getMessage());
      }
    }
  }
}
