package org.parley.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;

/** The sample record as its file has it, read without the program under test. */
public final class SampleRecord {

  private static final JsonNode FILE = read();

  private SampleRecord() {}

  /** The records of one of the file's arrays, in its order. */
  public static List<JsonNode> all(String array) {
    return list(FILE.path(array));
  }

  /** The items of an array; none if there is no array. */
  public static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** The first day that a date of the file can mean. */
  public static LocalDate earliest(String edtf) {
    String day = end(edtf, 0);
    return LocalDate.parse(day + "-01-01".substring(day.length() - 4));
  }

  /** The last day that a date of the file can mean. */
  public static LocalDate latest(String edtf) {
    String day = end(edtf, 1);
    return switch (day.length()) {
      case 4 -> LocalDate.parse(day + "-12-31");
      case 7 -> YearMonth.parse(day).atEndOfMonth();
      default -> LocalDate.parse(day);
    };
  }

  /** One end of a date that may have two, without what it says of certainty and time of day. */
  private static String end(String edtf, int which) {
    String[] ends = edtf.replaceAll("[\\[\\]?~]", "").split("/|\\.\\.");
    return ends[Math.min(which, ends.length - 1)].replaceFirst("T.*", "");
  }

  private static JsonNode read() {
    try (InputStream json =
        SampleRecord.class.getResourceAsStream("/datasets/belgrade-pristina.json")) {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
