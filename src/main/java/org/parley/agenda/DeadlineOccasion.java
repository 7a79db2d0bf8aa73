package org.parley.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parley.model.GlobalId;
import org.parley.pledge.Deadline;
import org.parley.pledge.Pledge;
import org.parley.pledge.PledgeStatus;
import org.parley.read.FieldTree;
import org.parley.read.Selection;

/** Deadlines of pledges as occasions. */
final class DeadlineOccasion {
  static final String TYPE = "Pledge";

  /** Condition in SQL that a pledge, whose alias is {@code e}, has a due date. */
  static final String IS_DATED = "e.deadline_due_earliest is not null";

  static final Selection FIELDS =
      FieldTree.parse(
          """
          version slug title text currentStatus
          deadline {due {edtf earliest latest precision} text period recurring derived}
          dialogue {title} topics {mainLabel} pledgers {primaryName}
          """);

  private DeadlineOccasion() {}

  static Occasion of(Pledge pledge, ChangeTimes.Times times) {
    Deadline deadline = Objects.requireNonNull(pledge.deadline);
    return new Occasion(
        times.identify(new GlobalId(TYPE, pledge.id)),
        times,
        pledge.version,
        "Deadline",
        "Due: " + pledge.title,
        Objects.requireNonNull(deadline.due()),
        state(pledge.currentStatus),
        null,
        null,
        text(pledge, deadline),
        pledge.topics.stream().map(topic -> topic.mainLabel).toList(),
        "/pledges/" + pledge.slug);
  }

  private static Occasion.State state(PledgeStatus status) {
    // Nothing is due on this date.
    boolean isOff =
        status == PledgeStatus.POSTPONED
            || status == PledgeStatus.SUPERSEDED
            || status == PledgeStatus.LAPSED;
    return isOff ? Occasion.State.CANCELLED : Occasion.State.CONFIRMED;
  }

  private static List<String> text(Pledge pledge, Deadline deadline) {
    List<String> text = new ArrayList<>();
    text.add("Deadline: " + DateWords.of(Objects.requireNonNull(deadline.due())));
    if (deadline.text() != null) {
      text.add("In the words of the pledge: “" + deadline.text() + "”");
    }
    if (deadline.derived()) {
      text.add("The date was derived from a period.");
    }
    if (deadline.recurring()) {
      text.add("Due again after every period of " + deadline.period() + " (ISO 8601).");
    }
    text.add("Status: " + PlainText.words(pledge.currentStatus) + ".");
    text.add(pledge.text);
    text.add(
        pledge.pledgers.stream()
            .map(pledger -> pledger.primaryName)
            .collect(Collectors.joining(", ", "Pledged by: ", ".")));
    if (pledge.dialogue != null) {
      text.add("Dialogue: " + pledge.dialogue.title + ".");
    }
    return text;
  }
}
