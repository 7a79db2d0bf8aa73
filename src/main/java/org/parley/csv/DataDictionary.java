package org.parley.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.parley.model.HistoricalDate;
import org.parley.model.VersionedRecord;
import org.parley.write.InputField;

/** Description of the columns of all lists, in plain text. */
final class DataDictionary {
  private static final String HEAD =
      """
      %s

      Each list of the record is a CSV file (RFC 4180) in UTF-8. Other lists refer to a record by its
      slug. An empty cell says nothing. Several values of a cell are separated by semicolons; columns
      with the same beginning, such as citations.source and citations.locator, belong together value by
      value. A backslash before a semicolon or a backslash makes it a part of the value. A cell that a
      spreadsheet would take for a formula begins with an apostrophe, which is no part of it.

      The files can be corrected and imported again: docs/import.md of Parley says how.

      Quotations remain with their authors. The PA-X peace agreement data, from which the record of the
      Belgrade-Pristina Dialogue has titles, dates and parties, are published under CC BY-NC-SA 4.0.
      """;

  private DataDictionary() {}

  /** Returns the description, under a title. */
  static String text(String title, CsvLists lists) {
    return HEAD.formatted(title)
        + lists.all().stream().map(DataDictionary::list).collect(Collectors.joining());
  }

  private static String list(CsvList list) {
    InputField part = list.part();
    Class<?> row = part == null ? list.type() : part.type();
    return "\n%s.csv\n%s\n\n".formatted(list.name(), row.getAnnotation(Description.class).value())
        + list.columns().stream().map(DataDictionary::column).collect(Collectors.joining());
  }

  private static String column(CsvColumn column) {
    InputField field = column.field();
    boolean required =
        field.required() && column.path().size() == 1 || column.name().equals("slug");
    return "  %s (%s%s%s)\n      %s\n"
        .formatted(
            column.name(),
            kind(field.type()),
            column.isList() ? ", several" : "",
            required ? ", required" : "",
            field.description());
  }

  private static String kind(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(" | "));
    }
    if (VersionedRecord.class.isAssignableFrom(type)) {
      return "slug of a " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }
    if (type == HistoricalDate.class) {
      return "date in EDTF";
    }
    if (type == int.class || type == Integer.class) {
      return "whole number";
    }
    if (type == double.class || type == Double.class) {
      return "number";
    }
    return type == boolean.class || type == Boolean.class ? "true or false" : "text";
  }
}
