package org.parley.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.model.RecordType;
import org.parley.model.RecordTypes;
import org.parley.model.SluggedRecord;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.write.Draft;

/** Drafts of the records of a dataset, and problems of what can't be one, until they are taken. */
final class Drafts {
  private final RecordTypes types;

  /** Numbers of items of each list so far. */
  private final Map<String, Integer> counts = new HashMap<>();

  private List<Draft> drafts = new ArrayList<>();
  private List<Refusal> problems = new ArrayList<>();

  Drafts(RecordTypes types) {
    this.types = types;
  }

  /** Returns the number of drafts. */
  int count() {
    return drafts.size();
  }

  /** Takes the drafts. */
  List<Draft> take() {
    List<Draft> taken = drafts;
    drafts = new ArrayList<>();
    return taken;
  }

  /** Takes the problems. */
  List<Refusal> takeProblems() {
    List<Refusal> taken = problems;
    problems = new ArrayList<>();
    return taken;
  }

  /** Adds the drafts of an item of a list, or the problems of one that is no record. */
  void add(JsonNode item, String list) {
    int index = counts.merge(list, 1, Integer::sum) - 1;
    if (isObject(item, list + "[" + index + "]")) {
      add((ObjectNode) item, list, index);
    }
  }

  private void add(ObjectNode record, String list, int index) {
    Class<? extends SluggedRecord> type = Objects.requireNonNull(types.lists().get(list));
    if (!record.path("slug").isTextual()) {
      refuse(list + "[" + index + "].slug", "must be text.");
      return;
    }
    String slug = record.path("slug").textValue();
    String place = list + "[" + Refusal.echo(slug) + "]";
    drafts.add(new Draft(type, record, place, null, List.of()));
    for (RecordType<?> within : types.within(type)) {
      JsonNode items = record.remove(within.list());
      if (items != null) {
        addWithin(items, within, slug, place + "." + within.list());
      }
    }
  }

  /** Adds the records that belong to another one, which are in it and do not name it. */
  private void addWithin(JsonNode list, RecordType<?> type, String owner, String place) {
    if (!list.isArray()) {
      refuse(place, "must be a list.");
      return;
    }
    RecordType.Within within = Objects.requireNonNull(type.within());
    for (int i = 0; i < list.size(); i++) {
      String at = place + "[" + i + "]";
      if (isObject(list.get(i), at)) {
        ObjectNode fields = (ObjectNode) list.get(i);
        fields.put(within.field(), owner);
        drafts.add(new Draft(type.entity(), fields, at, within.field(), within.key()));
      }
    }
  }

  private boolean isObject(JsonNode value, String place) {
    if (!value.isObject()) {
      refuse(place, "must be an object.");
    }
    return value.isObject();
  }

  /** Adds a problem. */
  void refuse(String place, String words) {
    problems.add(Refusal.of(ErrorCode.BAD_USER_INPUT, place, words));
  }
}
