package org.parley.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.parley.dialogue.Dialogue;
import org.parley.download.DialogueScope;
import org.parley.download.Download;
import org.parley.meeting.Meeting;
import org.parley.model.GlobalId;
import org.parley.model.Identified;
import org.parley.pledge.Pledge;
import org.parley.read.Records;
import org.parley.read.Selection;
import org.parley.read.Sql;

/** Meetings of a dialogue and dated deadlines of its pledges, read for one download. */
final class Occasions {
  private final Records records;
  private final Download asked;
  private final DialogueScope scope;
  private final ChangeTimes changes;
  private final Designations designations;

  /**
   * Finds a dialogue.
   *
   * @throws org.parley.refusal.Refusal if there is none with the slug
   */
  Occasions(Records records, Download asked) {
    this.records = records;
    this.asked = asked;
    this.scope = new DialogueScope(records, asked.demandDialogue());
    this.changes = new ChangeTimes(records);
    this.designations = new Designations(records);
  }

  /** Returns the title of the dialogue, in one line, with the marks of contested names. */
  String title() {
    return designations.marked(PlainText.line(scope.outermost().title));
  }

  /** Returns the times of the dialogue itself. */
  ChangeTimes.Times times() {
    Dialogue dialogue = scope.outermost();
    return ChangeTimes.of(dialogue.id, changes.of("Dialogue", List.of(dialogue.id)));
  }

  /** Returns an id of the dialogue that never changes. */
  UUID id() {
    return times().identify(new GlobalId("Dialogue", scope.outermost().id));
  }

  /** Gives all occasions to a taker, meetings first. */
  void each(Consumer<Occasion> taker) {
    scope.each(
        Meeting.class,
        scope.condition(),
        MeetingOccasion.FIELDS,
        batch -> show(batch, MeetingOccasion.TYPE, MeetingOccasion::of, taker));
    scope.each(
        Pledge.class,
        deadlines(),
        DeadlineOccasion.FIELDS,
        batch -> show(batch, DeadlineOccasion.TYPE, DeadlineOccasion::of, taker));
  }

  private Sql deadlines() {
    return scope.condition().add(" and " + DeadlineOccasion.IS_DATED);
  }

  private <E extends Identified> void show(
      List<E> batch,
      String type,
      BiFunction<E, ChangeTimes.Times, Occasion> form,
      Consumer<Occasion> taker) {
    asked.demandReader();
    Map<Long, ChangeTimes.Times> times =
        changes.of(type, batch.stream().map(record -> record.id).toList());
    batch.forEach(
        record ->
            taker.accept(form.apply(record, ChangeTimes.of(record.id, times)).shown(designations)));
  }

  /** Returns the occasions that were recorded or changed last, newest first. */
  List<Occasion> newest(int most) {
    List<Occasion> found = new ArrayList<>();
    found.addAll(
        newest(
            Meeting.class,
            scope.condition(),
            most,
            MeetingOccasion.TYPE,
            MeetingOccasion.FIELDS,
            MeetingOccasion::of));
    found.addAll(
        newest(
            Pledge.class,
            deadlines(),
            most,
            DeadlineOccasion.TYPE,
            DeadlineOccasion.FIELDS,
            DeadlineOccasion::of));
    return found.stream()
        .sorted(Comparator.comparing((Occasion occasion) -> -occasion.times().change()))
        .limit(most)
        .map(occasion -> occasion.shown(designations))
        .toList();
  }

  private <E extends Identified> List<Occasion> newest(
      Class<E> type,
      Sql condition,
      int most,
      String name,
      Selection fields,
      BiFunction<E, ChangeTimes.Times, Occasion> form) {
    asked.demandReader();
    Map<Long, ChangeTimes.Times> times = changes.newest(name, condition, most);
    return records.byId(type, times.keySet(), fields).entrySet().stream()
        .map(found -> form.apply(found.getValue(), ChangeTimes.of(found.getKey(), times)))
        .toList();
  }
}
