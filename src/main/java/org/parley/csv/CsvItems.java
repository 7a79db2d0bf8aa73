package org.parley.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Values of one cell. A backslash before a separator, a backslash or a space at the end of a value
 * makes it a part of the value.
 */
final class CsvItems {
  /** Character between two values, unless a mapping has another one. */
  static final char SEPARATOR = ';';

  private static final char ESCAPE = '\\';

  private CsvItems() {}

  /** Returns the values of a cell, without the spaces around them; the last one is not empty. */
  static List<String> split(String cell, char separator) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ESCAPE && i + 1 < cell.length() && isEscaped(cell.charAt(i + 1), separator)) {
        item.append(cell.charAt(++i));
        kept = item.length();
      } else if (c == separator) {
        items.add(item.substring(0, kept));
        item.setLength(0);
        kept = 0;
      } else if (!Character.isWhitespace(c)) {
        item.append(c);
        kept = item.length();
      } else if (!item.isEmpty()) {
        item.append(c);
      }
    }
    items.add(item.substring(0, kept));
    while (!items.isEmpty() && items.get(items.size() - 1).isEmpty()) {
      items.remove(items.size() - 1);
    }
    return items;
  }

  private static boolean isEscaped(char c, char separator) {
    return c == ESCAPE || c == separator || Character.isWhitespace(c);
  }

  /** Returns a cell with these values. */
  static String join(List<String> items) {
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      cell.append(i == 0 ? "" : SEPARATOR);
      appendEscaped(items.get(i), cell);
    }
    return cell.toString();
  }

  private static void appendEscaped(String item, StringBuilder cell) {
    for (int i = 0; i < item.length(); i++) {
      char c = item.charAt(i);
      boolean atAnEnd = i == 0 || i == item.length() - 1;
      if (c == ESCAPE || c == SEPARATOR || atAnEnd && Character.isWhitespace(c)) {
        cell.append(ESCAPE);
      }
      cell.append(c);
    }
  }
}
