package org.parley.csv;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.write.InputField;

/**
 * Column of a list: a field of its records, or of a value in them.
 *
 * @param path the field of the record, and the fields within it that lead to the value
 * @param language language of the texts, if the column's name has it instead of a field
 */
record CsvColumn(List<InputField> path, @Nullable String language) {

  /** Returns the header of the column, such as {@code deadline.due}. */
  String name() {
    return language == null
        ? path.stream().map(InputField::name).collect(Collectors.joining("."))
        : top() + "." + language;
  }

  /** Returns the field that the values of the column belong to. */
  InputField field() {
    return path.get(path.size() - 1);
  }

  /** Returns the name of the field of the record. */
  String top() {
    return path.get(0).name();
  }

  /** Returns true if a cell can have several values. */
  boolean isList() {
    return path.stream().anyMatch(InputField::list);
  }
}
