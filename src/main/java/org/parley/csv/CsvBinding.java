package org.parley.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.HistoricalDate;
import org.parley.write.InputField;

/**
 * Column of a file, with the field that it fills in.
 *
 * @param header the header of the column; null if all rows have a fixed value
 * @param index the place of the column in the file
 * @param fixed the value of all rows; null if the column has them
 */
record CsvBinding(
    @Nullable String header,
    int index,
    CsvColumn column,
    CsvMapping.Rules rules,
    @Nullable String fixed) {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?");

  /** Returns the text of a row that belongs to the field; empty if there is none. */
  String text(List<String> cells) {
    return fixed != null ? fixed : index < cells.size() ? cells.get(index) : "";
  }

  /**
   * Fills in the field of a record.
   *
   * @param problem takes what was expected of a text that cannot be read
   */
  void fill(ObjectNode record, List<String> cells, Consumer<String> problem) {
    String cell = text(cells);
    if (cell.isBlank()) {
      return;
    }
    if (!column.isList()) {
      boolean isText = column.field().type() == String.class;
      put(record, 0, value(isText ? cell : cell.strip(), problem));
      return;
    }
    List<String> items = CsvItems.split(cell, rules.separator());
    int from = column.language() == null ? 0 : record.withArray(column.top()).size();
    for (int i = 0; i < items.size(); i++) {
      JsonNode value = items.get(i).isEmpty() ? null : value(items.get(i), problem);
      putItem(record, from + i, value);
    }
  }

  private void put(ObjectNode owner, int step, JsonNode value) {
    ObjectNode at = owner;
    for (InputField field : column.path().subList(step, column.path().size() - 1)) {
      at = at.withObjectProperty(field.name());
    }
    at.set(column.field().name(), value);
  }

  /** Sets the value of one item of the list; null if it has none. */
  private void putItem(ObjectNode record, int item, @Nullable JsonNode value) {
    ObjectNode at = record;
    int step = 0;
    while (!column.path().get(step).list()) {
      at = at.withObjectProperty(column.path().get(step++).name());
    }
    ArrayNode items = at.withArrayProperty(column.path().get(step).name());
    if (step == column.path().size() - 1) {
      if (value != null) {
        items.add(value);
      }
      return;
    }
    while (items.size() <= item) {
      items.addObject();
    }
    if (value != null) {
      ObjectNode owner = (ObjectNode) items.get(item);
      put(owner, step + 1, value);
      if (column.language() != null) {
        owner.put("language", column.language());
      }
    }
  }

  private JsonNode value(String text, Consumer<String> problem) {
    String known = rules.values().getOrDefault(text.strip(), text);
    Class<?> type = column.field().type();
    if (type == HistoricalDate.class) {
      return new TextNode(date(known, problem));
    }
    String lower = known.toLowerCase(Locale.ROOT);
    if ((type == boolean.class || type == Boolean.class) && lower.matches("true|false")) {
      return BooleanNode.valueOf(lower.equals("true"));
    }
    if ((type == int.class || type == Integer.class) && WHOLE_NUMBER.matcher(known).matches()) {
      return IntNode.valueOf(Integer.parseInt(known));
    }
    boolean isNumber = (type == double.class || type == Double.class);
    return isNumber && NUMBER.matcher(known).matches()
        ? DoubleNode.valueOf(Double.parseDouble(known))
        : new TextNode(known);
  }

  private String date(String text, Consumer<String> problem) {
    return rules
        .dates()
        .edtf(text)
        .orElseGet(
            () -> {
              problem.accept(
                  "must be a date of the form %s, or in EDTF."
                      .formatted(String.join(" or ", rules.dates().names())));
              return text;
            });
  }
}
