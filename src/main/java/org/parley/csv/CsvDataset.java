package org.parley.csv;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.dataset.RecordSource;
import org.parley.model.RecordType;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.refusal.Refusals;
import org.parley.write.Draft;
import org.parley.write.InputField;
import org.parley.write.Slugs;

/** One list of a dataset in a CSV file. Memory holds the records to come next. */
final class CsvDataset implements RecordSource {
  private final CsvTable table;
  private final CsvList list;
  private final CsvMapping mapping;
  private final CsvHeader header;
  private final CsvPlaces places;
  private final Set<String> unreadable = new HashSet<>();
  private List<Refusal> problems = new ArrayList<>();
  private boolean isRead;

  /** Records to come next, by the record that they are or belong to. */
  private final Map<String, List<Draft>> drafts = new LinkedHashMap<>();

  /**
   * Opens a file.
   *
   * @throws Refusal if the text is not CSV
   * @throws Refusals if the header or the mapping does not fit
   */
  CsvDataset(InputStream csv, CsvList list, CsvMapping mapping) {
    this.table = new CsvTable(csv);
    this.list = list;
    this.mapping = mapping;
    CsvTable.Row first = table.next();
    if (first == null) {
      throw new Refusal(ErrorCode.BAD_USER_INPUT, "The CSV must have a header in its first line.");
    }
    this.header = new CsvHeader(list, mapping, first);
    this.places = new CsvPlaces(list, header);
  }

  @Override
  public List<Draft> next(int most) {
    // Rows that belong to one record may stand anywhere.
    int enough = list.part() == null && list.within() == null ? most : Integer.MAX_VALUE;
    while (!isRead && drafts.size() < enough && problems.size() < Refusals.MOST) {
      CsvTable.Row row = table.next();
      if (row == null) {
        isRead = true;
      } else {
        add(row);
      }
    }
    List<Draft> taken = new ArrayList<>();
    Iterator<List<Draft>> records = drafts.values().iterator();
    while (records.hasNext() && taken.size() < most) {
      taken.addAll(records.next());
      records.remove();
    }
    return taken;
  }

  @Override
  public boolean isAtEnd() {
    return isRead && drafts.isEmpty();
  }

  @Override
  public int ahead() {
    return drafts.values().stream().mapToInt(List::size).sum();
  }

  @Override
  public List<Refusal> problems() {
    List<Refusal> found = problems;
    problems = new ArrayList<>();
    return found;
  }

  /** Returns the places of the file, which name the line and the column of a problem. */
  CsvPlaces places() {
    return places;
  }

  /** Returns true if the text of a place could not be read. */
  boolean isUnreadable(String place) {
    return unreadable.contains(place);
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
    if (within == null) {
      Draft draft =
          new Draft(list.type(), fields, place, null, List.of(), kept(header.tops()), false);
      drafts.put(place, List.of(draft));
    } else {
      drafts
          .computeIfAbsent(fields.path(list.key()).asText(), owner -> new ArrayList<>())
          .add(new Draft(list.type(), fields, place, list.key(), within.key()));
    }
  }

  /** Adds a row to the record that it is a part of. */
  private void addPart(int line, ObjectNode fields, InputField part) {
    String owner = fields.remove(list.key()).asText();
    Draft known;
    if (drafts.containsKey(owner)) {
      known = drafts.get(owner).get(0);
      places.addTo(known.place(), line);
    } else {
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
      drafts.put(owner, List.of(known));
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
    unreadable.add(place);
    problems.add(Refusal.of(ErrorCode.BAD_USER_INPUT, place, words));
  }
}
