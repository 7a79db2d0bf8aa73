package org.parley.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.refusal.Refusals;

/** Header of a file: the fields that its columns fill in. */
final class CsvHeader {
  private final CsvList list;
  private final CsvMapping mapping;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<CsvBinding> bindings = new ArrayList<>();
  private final List<Refusal> problems = new ArrayList<>();

  /**
   * Reads a header.
   *
   * @throws Refusals if a column is unknown, is there twice or is missing
   */
  CsvHeader(CsvList list, CsvMapping mapping, CsvTable.Row row) {
    this.list = list;
    this.mapping = mapping;
    for (int i = 0; i < row.cells().size(); i++) {
      read(row.cells().get(i).strip(), i, row.line());
    }
    mapping.columns().keySet().forEach(this::demand);
    mapping.slug().forEach(this::demand);
    mapping.fixed().forEach(this::fix);
    demandOnce();
    if (mapping.slug().isEmpty() && !has(list.key())) {
      refuse("column " + list.key(), "is missing.");
    }
    if (!problems.isEmpty()) {
      throw new Refusals(problems);
    }
  }

  /** Returns the fields that the file fills in. */
  List<CsvBinding> bindings() {
    return bindings;
  }

  /** Returns the number of columns. */
  int width() {
    return places.size();
  }

  /** Returns the names of the fields of a record that the file fills in, at least in part. */
  Set<String> tops() {
    return bindings.stream().map(binding -> binding.column().top()).collect(Collectors.toSet());
  }

  /** Returns the cell of a column that the mapping names. */
  String cell(String header, List<String> cells) {
    int place = places.getOrDefault(header, Integer.MAX_VALUE);
    return place < cells.size() ? cells.get(place) : "";
  }

  /** Returns the header of the column that fills in a field or a part of it; or its name. */
  String headerOf(String field) {
    return headerOf(name -> name.equals(field))
        .or(() -> headerOf(name -> name.startsWith(field + ".")))
        .map(header -> "column \"" + Refusal.echo(header) + "\"")
        .orElse("column " + field);
  }

  private Optional<String> headerOf(Predicate<String> field) {
    return bindings.stream()
        .filter(binding -> field.test(binding.column().name()))
        .flatMap(binding -> Stream.ofNullable(binding.header()))
        .findFirst();
  }

  private boolean has(String field) {
    return bindings.stream().anyMatch(binding -> binding.column().name().equals(field));
  }

  private void read(String header, int index, int line) {
    String place = "line %d, column %d".formatted(line, index + 1);
    if (places.putIfAbsent(header.isEmpty() ? place : header, index) != null) {
      refuse(place, "must not have the header %s again.".formatted(Refusal.echo(header)));
      return;
    }
    CsvMapping.Column mapped = mapping.columns().get(header);
    if (mapped == null && (mapping.ignored().contains(header) || mapping.slug().contains(header))) {
      return;
    }
    String field = mapped == null ? header : mapped.field();
    list.column(field)
        .ifPresentOrElse(
            column ->
                bindings.add(
                    new CsvBinding(
                        header,
                        index,
                        column,
                        mapped == null ? mapping.rest() : mapped.rules(),
                        null)),
            () ->
                refuse(
                    place + " (" + Refusal.echo(header) + ")",
                    mapped == null
                        ? "is unknown. Expected %s.".formatted(columns())
                        : "is mapped to the unknown field %s. Expected %s."
                            .formatted(Refusal.echo(field), columns())));
  }

  private String columns() {
    return list.columns().stream().map(CsvColumn::name).collect(Collectors.joining(", "));
  }

  private void demand(String header) {
    if (!places.containsKey(header)) {
      refuse(
          "mapping", "names the column %s, which the file lacks.".formatted(Refusal.echo(header)));
    }
  }

  private void fix(String field, String value) {
    list.column(field)
        .ifPresentOrElse(
            column -> bindings.add(new CsvBinding(null, -1, column, mapping.rest(), value)),
            () -> refuse("mapping.fixed." + Refusal.echo(field), "is unknown."));
  }

  private void demandOnce() {
    Set<String> seen = new HashSet<>();
    for (CsvBinding binding : bindings) {
      String name = binding.column().name();
      if (!seen.add(name) || name.equals("slug") && !mapping.slug().isEmpty()) {
        refuse("field " + name, "must be filled in by one column only.");
      }
    }
  }

  private void refuse(String place, String words) {
    problems.add(Refusal.of(ErrorCode.BAD_USER_INPUT, place, words));
  }
}
