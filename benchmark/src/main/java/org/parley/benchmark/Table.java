package org.parley.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown that is as easy to read on a terminal. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... heads) {
    this(List.of(heads));
  }

  Table(List<String> heads) {
    row(heads);
    rows.add(Collections.nCopies(heads.size(), ""));
  }

  Table row(String... cells) {
    return row(List.of(cells));
  }

  Table row(List<String> cells) {
    rows.add(cells);
    return this;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append("|");
      for (int column = 0; column < row.size(); column++) {
        text.append(cell(row, column)).append("|");
      }
      text.append("\n");
    }
    return text.toString();
  }

  /** Names are aligned to the left, numbers to the right. */
  private String cell(List<String> row, int column) {
    int width = width(column);
    if (row == rows.get(1)) {
      return "-".repeat(width + 1) + (column == 0 ? "-" : ":");
    }
    String space = " ".repeat(width - row.get(column).length());
    return column == 0 ? " " + row.get(column) + space + " " : " " + space + row.get(column) + " ";
  }

  private int width(int column) {
    return rows.stream()
        .map(row -> row.get(column).length())
        .collect(Collectors.summarizingInt(Integer::intValue))
        .getMax();
  }
}
