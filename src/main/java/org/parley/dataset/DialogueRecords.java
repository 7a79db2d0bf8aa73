package org.parley.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.parley.dialogue.Dialogue;
import org.parley.incident.Incident;
import org.parley.meeting.Meeting;
import org.parley.model.SluggedRecord;
import org.parley.outcome.Outcome;
import org.parley.pledge.Pledge;
import org.parley.pledge.PledgeAssessment;
import org.parley.read.Records;
import org.parley.read.Sql;
import org.parley.read.Where;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.request.Request;
import org.parley.statement.Statement;

/**
 * The record of a dialogue: the dialogue and those within it, what belongs to them, and whatever
 * else these records refer to, so that none of them refers to a record that is not there.
 *
 * <p>Memory holds their slugs; the records themselves are read batch by batch.
 */
final class DialogueRecords {
  private static final int BATCH = 200;

  private static final List<Class<? extends SluggedRecord>> MEMBERS =
      List.of(
          Meeting.class,
          Outcome.class,
          Pledge.class,
          Request.class,
          Statement.class,
          Incident.class);

  private final Records records;
  private final RecordedForms forms;
  private final BooleanSupplier isGone;
  private final String title;
  private final Map<Class<?>, NavigableSet<String>> slugs = new HashMap<>();
  private final Map<Class<? extends SluggedRecord>, NavigableSet<String>> unread = new HashMap<>();

  /**
   * Finds the records of a dialogue.
   *
   * @param isGone returns true if nobody wants them any more; looked at before each batch
   * @throws Refusal if there is no dialogue with the slug
   */
  DialogueRecords(Records records, String dialogue, BooleanSupplier isGone) {
    this.records = records;
    this.isGone = isGone;
    this.forms = new RecordedForms(records);
    Dialogue found =
        records.one(
            Dialogue.class,
            new Where().and("e.slug = ?", dialogue),
            WholeRecord.of(Dialogue.class));
    if (found == null) {
      throw new Refusal(ErrorCode.NOT_FOUND, "There is no dialogue with this slug.");
    }
    this.title = found.title;
    addMembers(withThoseWithin(found));
    while (!unread.isEmpty()) {
      addReferred(unread.keySet().iterator().next());
    }
  }

  /** Returns the title of the dialogue. */
  String title() {
    return title;
  }

  /** Gives each record of a type to a taker, in the order of the slugs; once only. */
  void each(Class<? extends SluggedRecord> type, Consumer<ObjectNode> taker) {
    NavigableSet<String> left = slugs.getOrDefault(type, new TreeSet<>());
    while (!left.isEmpty()) {
      read(type, left).forEach(taker);
    }
  }

  private Long[] withThoseWithin(Dialogue outermost) {
    List<Long> ids = new ArrayList<>();
    List<Dialogue> found = List.of(outermost);
    while (!found.isEmpty()) {
      found.forEach(dialogue -> add(Dialogue.class, dialogue.slug));
      List<Long> outer = found.stream().map(dialogue -> dialogue.id).toList();
      ids.addAll(outer);
      found = all(Dialogue.class, new Where().and(Sql.of("e.parent_id").among(Sql.ids(outer))));
    }
    return Sql.ids(ids);
  }

  private void addMembers(Long[] dialogues) {
    for (Class<? extends SluggedRecord> type : MEMBERS) {
      all(type, new Where().and(Sql.of("e.dialogue_id").among(dialogues)))
          .forEach(record -> add(type, record.slug));
    }
  }

  private <E extends SluggedRecord> List<E> all(Class<E> type, Where where) {
    return records.all(type, where, "e.id", Integer.MAX_VALUE, WholeRecord.slugOf(type));
  }

  private void addReferred(Class<? extends SluggedRecord> type) {
    NavigableSet<String> left = Objects.requireNonNull(unread.get(type));
    for (ObjectNode form : read(type, left)) {
      RecordForm.eachReference(form, type, this::add);
      form.path(DatasetFormat.ASSESSMENTS)
          .forEach(
              verdict ->
                  RecordForm.eachReference(
                      (ObjectNode) verdict, PledgeAssessment.class, this::add));
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
    if (isGone.getAsBoolean()) {
      throw new UncheckedIOException(new IOException("Nobody waits for the dataset any more"));
    }
    List<String> first = new ArrayList<>();
    while (first.size() < BATCH && !left.isEmpty()) {
      first.add(Objects.requireNonNull(left.pollFirst()));
    }
    return forms.read(type, first);
  }
}
