package org.parley.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.dataset.DatasetFormat;
import org.parley.model.LocalizedText;
import org.parley.model.SluggedRecord;
import org.parley.model.TextForm;
import org.parley.model.VersionedRecord;
import org.parley.pledge.Pledge;
import org.parley.pledge.PledgeAssessment;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.write.InputField;

/**
 * List of a dataset that a CSV file can have, with its columns. They are derived from the fields of
 * the records, as the JSON Schema of datasets is.
 *
 * @param type the type of the records
 * @param part the field of the record that a row is an item of; null if a row is a record
 * @param key the column that says which record a row belongs to; it is the first one
 */
record CsvList(
    String name,
    Class<? extends VersionedRecord> type,
    @Nullable InputField part,
    String key,
    List<CsvColumn> columns) {

  /** All lists, in the order in which they can be brought into an empty database. */
  static final Map<String, CsvList> ALL = all();

  /** Argument that names a list. */
  private static final String ARGUMENT = "list";

  /**
   * Returns a list by its name.
   *
   * @throws Refusal if there is none
   */
  static CsvList of(String name) {
    return Optional.ofNullable(ALL.get(name))
        .orElseThrow(
            () ->
                Refusal.of(
                    ErrorCode.BAD_USER_INPUT,
                    ARGUMENT,
                    "must be one of %s, but was %s."
                        .formatted(String.join(", ", ALL.keySet()), Refusal.echo(name))));
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

  private static Map<String, CsvList> all() {
    List<CsvList> lists = new ArrayList<>();
    DatasetFormat.LISTS.forEach(
        (name, type) -> {
          lists.add(new CsvList(name, type, null, "slug", columnsOf(type)));
          for (InputField field : InputField.of(type)) {
            if (hasListOfItsOwn(field)) {
              lists.add(partOf(type, field));
            }
          }
          if (type == Pledge.class) {
            lists.add(
                new CsvList(
                    DatasetFormat.ASSESSMENTS,
                    PledgeAssessment.class,
                    null,
                    "pledge",
                    columnsOf(PledgeAssessment.class)));
          }
        });
    return lists.stream()
        .collect(Collectors.toMap(CsvList::name, list -> list, (a, b) -> a, LinkedHashMap::new));
  }

  private static CsvList partOf(Class<? extends SluggedRecord> type, InputField field) {
    String key = type.getSimpleName().toLowerCase(Locale.ROOT);
    InputField owner =
        new InputField(
            key, type, false, true, Integer.MAX_VALUE, null, type.getSimpleName() + ", by slug.");
    List<CsvColumn> columns =
        Stream.concat(
                Stream.of(new CsvColumn(List.of(owner), null)), columnsOf(field.type()).stream())
            .toList();
    return new CsvList(field.name(), type, field, key, columns);
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
