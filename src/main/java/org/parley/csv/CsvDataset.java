package org.parley.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.dataset.Dataset;
import org.parley.model.RecordType;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.write.Draft;
import org.parley.write.InputField;
import org.parley.write.Slugs;

/** Reads one list of a dataset from a CSV file. */
public final class CsvDataset {
  private final CsvList list;
  private final CsvMapping mapping;
  private final CsvHeader header;
  private final CsvPlaces places;
  private final List<Refusal> problems = new ArrayList<>();

  /** Rows by the record that they belong to. */
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  private CsvDataset(CsvList list, CsvMapping mapping, CsvHeader header) {
    this.list = list;
    this.mapping = mapping;
    this.header = header;
    this.places = new CsvPlaces(list, header);
  }

  /**
   * List that was read.
   *
   * @param places names the line and the column of a problem that is found later
   */
  public record Read(Dataset dataset, CsvPlaces places) {}

  /**
   * Reads a file.
   *
   * @throws Refusal if the text is not CSV
   * @throws org.parley.refusal.Refusals if the header or the mapping does not fit
   */
  static Read read(InputStream csv, CsvList list, CsvMapping mapping) {
    CsvTable table = new CsvTable(csv);
    CsvTable.Row first = table.next();
    if (first == null) {
      throw new Refusal(ErrorCode.BAD_USER_INPUT, "The CSV must have a header in its first line.");
    }
    CsvDataset reader = new CsvDataset(list, mapping, new CsvHeader(list, mapping, first));
    for (CsvTable.Row row = table.next(); row != null; row = table.next()) {
      reader.add(row);
    }
    return new Read(
        new Dataset(list.name(), null, List.copyOf(reader.drafts.values()), reader.problems),
        reader.places);
  }

  private void add(CsvTable.Row row) {
    if (row.cells().size() > header.width()) {
      refuse(
          "line " + row.line(),
          "must have at most %d cells, as the header, but had %d."
              .formatted(header.width(), row.cells().size()));
      return;
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (CsvBinding binding : header.bindings()) {
      String place = CsvPlaces.of(row.line(), header.headerOf(binding.column().name()));
      binding.fill(fields, row.cells(), words -> refuse(place, words));
    }
    if (!mapping.slug().isEmpty()) {
      fields.put(list.key(), madeSlug(row.cells()));
    }
    if (fields.path(list.key()).asText().isEmpty()) {
      refuse(CsvPlaces.of(row.line(), header.headerOf(list.key())), "is required.");
    } else {
      add(row.line(), fields);
    }
  }

  private String madeSlug(List<String> cells) {
    String heading =
        mapping.slug().stream()
            .map(column -> header.cell(column, cells))
            .collect(Collectors.joining(" "));
    String slug = Slugs.of(heading);
    return slug.isEmpty() ? "" : mapping.slugPrefix() + slug;
  }

  private void add(int line, ObjectNode fields) {
    InputField part = list.part();
    if (part != null) {
      addPart(line, fields, part);
      return;
    }
    RecordType.Within within = list.within();
    String place = places.add(line);
    drafts.put(
        place,
        within == null
            ? new Draft(list.type(), fields, place, null, List.of(), kept(header.tops()), false)
            : new Draft(list.type(), fields, place, list.key(), within.key()));
  }

  /** Adds a row to the record that it is a part of. */
  private void addPart(int line, ObjectNode fields, InputField part) {
    String owner = fields.remove(list.key()).asText();
    @Nullable Draft known = drafts.get(owner);
    if (known == null) {
      ObjectNode record = fields.objectNode().put("slug", owner);
      record.putArray(part.name());
      known =
          new Draft(
              list.type(),
              record,
              places.add(line),
              null,
              List.of(),
              kept(Set.of("slug", part.name())),
              true);
      drafts.put(owner, known);
    } else {
      places.addTo(known.place(), line);
    }
    known.fields().withArrayProperty(part.name()).add(fields);
  }

  /** Returns the fields of a record that the file does not fill in. */
  private Set<String> kept(Set<String> filled) {
    return InputField.of(list.type()).stream()
        .map(InputField::name)
        .filter(name -> !filled.contains(name) && !name.equals("slug"))
        .collect(Collectors.toSet());
  }

  private void refuse(String place, String words) {
    problems.add(Refusal.of(ErrorCode.BAD_USER_INPUT, place, words));
  }
}
