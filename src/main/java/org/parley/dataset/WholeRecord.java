package org.parley.dataset;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.parley.model.SluggedRecord;
import org.parley.read.SelectedField;
import org.parley.read.Selection;
import org.parley.write.InputField;

/**
 * Selection of all that editors fill in of a record; of the records that it refers to, the slugs.
 *
 * @param fields the fields of its values that are read
 */
record WholeRecord(String name, List<WholeRecord> fields) implements SelectedField {
  private static final ClassValue<Selection> BY_TYPE =
      new ClassValue<>() {
        @Override
        protected Selection computeValue(Class<?> type) {
          return Selection.of(new WholeRecord(type.getSimpleName(), fieldsOf(type)));
        }
      };

  /** Returns the selection of a type of records. */
  static Selection of(Class<?> type) {
    return BY_TYPE.get(type);
  }

  /** Returns the selection of the slug alone. */
  static Selection slugOf(Class<? extends SluggedRecord> type) {
    return Selection.of(new WholeRecord(type.getSimpleName(), slug()));
  }

  private static List<WholeRecord> slug() {
    return List.of(new WholeRecord("slug", List.of()));
  }

  private static List<WholeRecord> fieldsOf(Class<?> type) {
    return InputField.of(type).stream()
        .map(field -> new WholeRecord(field.name(), below(field.type())))
        .toList();
  }

  private static List<WholeRecord> below(Class<?> type) {
    if (SluggedRecord.class.isAssignableFrom(type)) {
      return slug();
    }
    boolean hasFields = type.isAnnotationPresent(Description.class) && !type.isEnum();
    return hasFields ? fieldsOf(type) : List.of();
  }

  @Override
  public List<String> attributes() {
    return List.of(name);
  }

  @Override
  public List<WholeRecord> fieldsOf(String type) {
    return fields;
  }
}
