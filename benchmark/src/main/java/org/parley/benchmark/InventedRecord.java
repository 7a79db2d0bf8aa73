package org.parley.benchmark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;

/** Record of an invented dataset, or a part of one, whose fields are drawn by its name. */
final class InventedRecord {
  private static final List<String> ACTIONS =
      List.of("Return", "Release", "Opening", "Transfer", "Survey", "Registration", "Repair");

  private static final List<String> THINGS =
      List.of(
          "detained persons",
          "northern crossings",
          "cadastral records",
          "power lines",
          "university diplomas",
          "heavy weapons",
          "displaced families");

  private static final List<String> PARTIES =
      List.of("The parties", "Both delegations", "The mediators", "The observers", "The experts");

  private static final List<String> VERBS =
      List.of(
          "will meet again to settle",
          "took note of the report on",
          "undertake to put into effect",
          "shall publish without delay",
          "agreed to leave for later");

  private static final List<String> MATTERS =
      List.of(
          "the provisions on freedom of movement",
          "the arrangements for the crossing points",
          "the exchange of records and archives",
          "the lists of missing persons",
          "the terms of the customs regime");

  private static final List<String> CLAUSES =
      List.of(
          "subject to the annex",
          "as laid down before",
          "at the latest by the end of the year",
          "in good faith",
          "with the help of the facilitator");

  private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
  private final SplittableRandom random;

  private InventedRecord(SplittableRandom random) {
    this.random = random;
  }

  /** Starts a record with this slug. */
  static InventedRecord named(String slug) {
    return new InventedRecord(new SplittableRandom(slug.hashCode())).with("slug", slug);
  }

  /** Starts a part of this record, which draws on. */
  InventedRecord part() {
    return new InventedRecord(random);
  }

  ObjectNode fields() {
    return fields;
  }

  InventedRecord with(String field, String value) {
    fields.put(field, value);
    return this;
  }

  InventedRecord with(String field, InventedRecord part) {
    fields.set(field, part.fields);
    return this;
  }

  InventedRecord withList(String field, String... values) {
    ArrayNode list = fields.putArray(field);
    List.of(values).forEach(list::add);
    return this;
  }

  /** Adds a part to a list. */
  InventedRecord and(String list, InventedRecord part) {
    fields.withArray(list).add(part.fields);
    return this;
  }

  /** Sets a field to one of the values. */
  InventedRecord drawn(String field, String... values) {
    return with(field, pick(List.of(values)));
  }

  /** Sets a date: known to the day nine times in ten, else to the month. */
  InventedRecord dated(String field, LocalDate day) {
    return with(field, (draw(10) == 0 ? YearMonth.from(day) : day).toString());
  }

  InventedRecord titled(String field, String end) {
    return with(field, pick(ACTIONS) + " of " + pick(THINGS) + " " + end);
  }

  /** Sets a field to two or three sentences. */
  InventedRecord told(String field) {
    String end = draw(2) == 0 ? "" : " " + sentence();
    return with(field, sentence() + " " + sentence() + end);
  }

  /** Returns a number from 0 on, below the bound. */
  int draw(int bound) {
    return random.nextInt(bound);
  }

  private String sentence() {
    return "%s %s %s, %s.".formatted(pick(PARTIES), pick(VERBS), pick(MATTERS), pick(CLAUSES));
  }

  private String pick(List<String> choices) {
    return choices.get(draw(choices.size()));
  }
}
