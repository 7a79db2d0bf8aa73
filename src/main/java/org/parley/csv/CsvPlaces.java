package org.parley.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.refusal.Refusal;
import org.parley.write.InputField;

/** Places of records in a CSV file. */
final class CsvPlaces {
  private static final Pattern PLACE = Pattern.compile("(line [0-9]+)\\.(.+)");
  private static final Pattern LINE = Pattern.compile("line ([0-9]+)");
  private static final Pattern STEP = Pattern.compile("\\[([0-9]+)]");

  private final CsvList list;
  private final CsvHeader header;

  /** Lines of the parts of each record, by its place. */
  private final Map<String, List<Integer>> lines = new HashMap<>();

  CsvPlaces(CsvList list, CsvHeader header) {
    this.list = list;
    this.header = header;
  }

  /** Returns the place of a column in a line. */
  static String of(int line, String column) {
    return "line %d, %s".formatted(line, column);
  }

  /** Adds a record that begins on a line, and returns its place. */
  String add(int line) {
    String place = "line " + line;
    if (list.part() != null) {
      lines.put(place, new ArrayList<>(List.of(line)));
    }
    return place;
  }

  /** Adds a line with a further part of a record. */
  void addTo(String place, int line) {
    lines.getOrDefault(place, new ArrayList<>()).add(line);
  }

  /** Returns the line that a refusal names; 0 if it names none. */
  static int lineOf(Refusal refusal) {
    Matcher line = LINE.matcher(String.valueOf(refusal.argument()));
    return line.lookingAt() ? Integer.parseInt(line.group(1)) : 0;
  }

  /** Returns a refusal that names the line and the column in the file. */
  Refusal named(Refusal refusal) {
    String argument = refusal.argument();
    Matcher place = PLACE.matcher(argument == null ? "" : argument);
    if (argument == null || !place.matches()) {
      return refusal;
    }
    List<Integer> rows = lines.getOrDefault(place.group(1), List.of(lineOf(refusal)));
    String named = named(rows, place.group(2));
    return new Refusal(
        refusal.code(), refusal.words().replace(argument, named), named, refusal.details());
  }

  private String named(List<Integer> rows, String path) {
    InputField part = list.part();
    if (part == null) {
      return named(rows.get(0), path);
    }
    Matcher step = STEP.matcher(path);
    if (path.startsWith(part.name() + "[") && step.find()) {
      String rest = path.substring(step.end());
      return named(
          rows.get(Integer.parseInt(step.group(1))),
          rest.startsWith(".") ? rest.substring(1) : list.key());
    }
    return named(rows.get(0), path.equals("slug") ? list.key() : path);
  }

  /** Names a field of a row: {@code citations[1].source} is the second value of a cell. */
  private String named(int line, String path) {
    String field = STEP.matcher(path).replaceAll("");
    Matcher step = STEP.matcher(path);
    String item = step.find() ? ", value " + (Integer.parseInt(step.group(1)) + 1) : "";
    return of(line, header.headerOf(field)) + item;
  }
}
