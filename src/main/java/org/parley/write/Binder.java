package org.parley.write;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;

import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.parley.model.HistoricalDate;
import org.parley.model.TextForm;
import org.parley.model.VersionedRecord;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Turns input into the state of records and back: the same JSON both ways, in which other records
 * are named by slug and dates are written in EDTF.
 */
public final class Binder {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new InputIntrospector())
          .visibility(PropertyAccessor.FIELD, ANY)
          .addModule(
              new SimpleModule()
                  .addDeserializer(String.class, new TextReader<>(String.class, TextForm::composed))
                  .addDeserializer(
                      HistoricalDate.class, new TextReader<>(HistoricalDate.class, Binder::date))
                  .addSerializer(HistoricalDate.class, new DateWriter()))
          .build();

  private Binder() {}

  /** Returns all that editors have filled in of a record. */
  public static ObjectNode state(VersionedRecord entity) {
    return MAPPER.valueToTree(entity);
  }

  /** Returns a new record of which these fields are filled in. */
  static <E extends VersionedRecord> E filled(
      Class<E> type, ObjectNode fields, References references) {
    E filled = newInstance(type);
    bind(fields, filled, references);
    return filled;
  }

  /** Parses JSON that the program has written. */
  static ObjectNode parse(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fills in what the input holds and leaves the rest as it is; null clears.
   *
   * @throws Refusal naming the place in the input that is invalid
   */
  static void bind(JsonNode input, VersionedRecord entity, References references) {
    try {
      MAPPER.readerForUpdating(entity).withAttribute(References.class, references).readValue(input);
    } catch (RefusedValue e) {
      throw new Refusal(e.code(), place(e) + " " + e.getOriginalMessage(), place(e));
    } catch (JsonMappingException e) {
      throw new Refusal(
          ErrorCode.BAD_USER_INPUT,
          place(e) + " has an invalid value; null is not allowed here.",
          place(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HistoricalDate date(String edtf) {
    try {
      return HistoricalDate.parse(edtf);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ErrorCode.INVALID_DATE, "must be a date in EDTF: " + e.getMessage());
    }
  }

  /** Returns the place of a value in the field's arguments: {@code input.citations[0].source}. */
  private static String place(JsonMappingException problem) {
    StringBuilder place = new StringBuilder("input");
    for (JsonMappingException.Reference step : problem.getPath()) {
      if (step.getFieldName() == null) {
        place.append('[').append(step.getIndex()).append(']');
      } else {
        place.append('.').append(step.getFieldName());
      }
    }
    return place.toString();
  }

  static <E> E newInstance(Class<E> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
