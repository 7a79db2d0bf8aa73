package org.parley.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.LocalizedText;
import org.parley.model.RecordType;
import org.parley.model.SluggedRecord;
import org.parley.model.TextForm;
import org.parley.model.VersionedRecord;
import org.parley.refusal.Refusal;
import org.parley.write.InputField;

/**
 * List of a dataset that a CSV file can have, with its columns. They are derived from the fields of
 * the records, as the JSON Schema of datasets is.
 *
 * @param type the type of the records
 * @param within the records that these belong to; null if they have slugs
 * @param part the field of the record that a row is an item of; null if a row is a record
 * @param key the column that says which record a row belongs to; it is the first one
 */
record CsvList(
    String name,
    Class<? extends VersionedRecord> type,
    RecordType.@Nullable Within within,
    @Nullable InputField part,
    String key,
    List<CsvColumn> columns) {

  /** Argument that names a list. */
  static final String ARGUMENT = "list";

  /** Returns the lists of a type: of its records and of what a cell of them can't have. */
  static List<CsvList> of(RecordType<?> type) {
    RecordType.Within within = type.within();
    String key = within == null ? "slug" : within.field();
    List<CsvList> lists = new ArrayList<>();
    lists.add(new CsvList(type.list(), type.entity(), within, null, key, columnsOf(type.entity())));
    if (within == null) {
      InputField.of(type.entity()).stream()
          .filter(CsvList::hasListOfItsOwn)
          .forEach(field -> lists.add(partOf(type.entity(), field)));
    }
    return lists;
  }

  /** Returns the type of the records that hold the rows. */
  Class<? extends SluggedRecord> holder() {
    return within == null ? type.asSubclass(SluggedRecord.class) : within.owner();
  }

  /** Returns a column by its name. */
  Optional<CsvColumn> column(String name) {
    Optional<CsvColumn> known =
        columns.stream().filter(column -> column.name().equals(name)).findFirst();
    return known.isPresent() ? known : inLanguage(name);
  }

  /** Returns the column of texts in one language, such as {@code names.en}. */
  private Optional<CsvColumn> inLanguage(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String language = name.substring(dot + 1);
    return columns.stream()
        .filter(column -> column.path().get(0).type() == LocalizedText.class)
        .filter(column -> column.name().equals(name.substring(0, dot) + ".text"))
        .filter(column -> isLanguage(language))
        .map(column -> new CsvColumn(column.path(), language))
        .findFirst();
  }

  private static boolean isLanguage(String text) {
    try {
      TextForm.LANGUAGE_TAG.demand(text, ARGUMENT);
      return text.indexOf('-') > 0 || text.length() <= 3;
    } catch (Refusal refusal) {
      return false;
    }
  }

  private static CsvList partOf(Class<? extends VersionedRecord> type, InputField field) {
    String key = type.getSimpleName().toLowerCase(Locale.ROOT);
    InputField owner =
        new InputField(
            key,
            type,
            false,
            true,
            Integer.MAX_VALUE,
            null,
            null,
            type.getSimpleName() + ", by slug.");
    List<CsvColumn> columns =
        Stream.concat(
                Stream.of(new CsvColumn(List.of(owner), null)), columnsOf(field.type()).stream())
            .toList();
    return new CsvList(field.name(), type, null, field, key, columns);
  }

  /** Returns true for values in which there are lists: a cell cannot have a list of lists. */
  private static boolean hasListOfItsOwn(InputField field) {
    return field.list()
        && field.isValue()
        && InputField.of(field.type()).stream().anyMatch(InputField::list);
  }

  private static List<CsvColumn> columnsOf(Class<?> type) {
    List<CsvColumn> columns = new ArrayList<>();
    addColumns(List.of(), type, columns);
    return columns;
  }

  private static void addColumns(List<InputField> above, Class<?> type, List<CsvColumn> columns) {
    for (InputField field : InputField.of(type)) {
      List<InputField> path = Stream.concat(above.stream(), Stream.of(field)).toList();
      if (!field.isValue()) {
        columns.add(new CsvColumn(path, null));
      } else if (!hasListOfItsOwn(field)) {
        addColumns(path, field.type(), columns);
      }
    }
  }
}
