package org.parley.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.parley.dialogue.Dialogue;
import org.parley.download.DialogueScope;
import org.parley.download.Download;
import org.parley.model.RecordType;
import org.parley.model.RecordTypes;
import org.parley.model.SluggedRecord;
import org.parley.read.Records;
import org.parley.read.Where;
import org.parley.write.NamedReferences;

/**
 * The record of a dialogue: the dialogue and those within it, what belongs to them, and whatever
 * else these records refer to, so that none of them refers to a record that is not there.
 *
 * <p>Memory holds their slugs; the records themselves are read batch by batch.
 */
final class DialogueRecords implements DatasetRecords {
  private final RecordTypes types;
  private final Records records;
  private final RecordedForms forms;
  private final DialogueScope scope;
  private final Download asked;
  private final Map<Class<?>, NavigableSet<String>> slugs = new HashMap<>();
  private final Map<Class<? extends SluggedRecord>, NavigableSet<String>> unread = new HashMap<>();

  /** Finds the records of a dialogue and of those within it. */
  DialogueRecords(RecordTypes types, Records records, Download asked) {
    this.types = types;
    this.records = records;
    this.asked = asked;
    this.forms = new RecordedForms(types, records);
    this.scope = new DialogueScope(records, asked.demandDialogue());
    scope.all().forEach(dialogue -> add(Dialogue.class, dialogue.slug));
    types.lists().values().stream()
        .filter(type -> records.has(type, "dialogue"))
        .forEach(type -> addMembers(type, new Where().and(scope.condition())));
    while (!unread.isEmpty()) {
      addReferred(unread.keySet().iterator().next());
    }
  }

  @Override
  public String title() {
    return scope.outermost().title;
  }

  @Override
  public void each(Class<? extends SluggedRecord> type, Consumer<ObjectNode> taker) {
    NavigableSet<String> left = new TreeSet<>(slugs.getOrDefault(type, new TreeSet<>()));
    while (!left.isEmpty()) {
      read(type, left).forEach(taker);
    }
  }

  private <E extends SluggedRecord> void addMembers(Class<E> type, Where where) {
    records
        .all(type, where, "e.id", Integer.MAX_VALUE, WholeRecord.slugOf(type))
        .forEach(record -> add(type, record.slug));
  }

  private void addReferred(Class<? extends SluggedRecord> type) {
    NavigableSet<String> left = Objects.requireNonNull(unread.get(type));
    for (ObjectNode form : read(type, left)) {
      NamedReferences.each(form, type, this::add);
      for (RecordType<?> within : types.within(type)) {
        form.path(within.list())
            .forEach(item -> NamedReferences.each((ObjectNode) item, within.entity(), this::add));
      }
    }
    if (left.isEmpty()) {
      unread.remove(type);
    }
  }

  private void add(Class<? extends SluggedRecord> type, String slug) {
    if (slugs.computeIfAbsent(type, any -> new TreeSet<>()).add(slug)) {
      unread.computeIfAbsent(type, any -> new TreeSet<>()).add(slug);
    }
  }

  /** Reads the records with the first slugs of a set, which are taken out of it. */
  private List<ObjectNode> read(Class<? extends SluggedRecord> type, NavigableSet<String> left) {
    asked.demandReader();
    List<String> first = new ArrayList<>();
    while (first.size() < DialogueScope.BATCH && !left.isEmpty()) {
      first.add(Objects.requireNonNull(left.pollFirst()));
    }
    return forms.read(type, first);
  }
}
