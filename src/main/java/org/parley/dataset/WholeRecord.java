package org.parley.dataset;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.parley.model.SluggedRecord;
import org.parley.read.FieldTree;
import org.parley.read.Selection;
import org.parley.write.InputField;

/**
 * Selection of all that editors fill in of a record; of the records that it refers to, the slugs.
 */
final class WholeRecord {
  private static final ClassValue<Selection> BY_TYPE =
      new ClassValue<>() {
        @Override
        protected Selection computeValue(Class<?> type) {
          return Selection.of(new FieldTree(type.getSimpleName(), fieldsOf(type)));
        }
      };

  private WholeRecord() {}

  /** Returns the selection of a type of records. */
  static Selection of(Class<?> type) {
    return BY_TYPE.get(type);
  }

  /** Returns the selection of the slug alone. */
  static Selection slugOf(Class<? extends SluggedRecord> type) {
    return Selection.of(new FieldTree(type.getSimpleName(), slug()));
  }

  private static List<FieldTree> slug() {
    return List.of(new FieldTree("slug", List.of()));
  }

  private static List<FieldTree> fieldsOf(Class<?> type) {
    return InputField.of(type).stream()
        .map(field -> new FieldTree(field.name(), below(field.type())))
        .toList();
  }

  private static List<FieldTree> below(Class<?> type) {
    if (SluggedRecord.class.isAssignableFrom(type)) {
      return slug();
    }
    boolean hasFields = type.isAnnotationPresent(Description.class) && !type.isEnum();
    return hasFields ? fieldsOf(type) : List.of();
  }
}
