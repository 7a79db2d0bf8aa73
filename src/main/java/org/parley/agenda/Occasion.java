package org.parley.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.meeting.Coordinates;
import org.parley.model.HistoricalDate;

/**
 * Meeting or deadline, in plain text.
 *
 * @param id its id, which never changes
 * @param version the record's version
 * @param kind "Meeting" or "Deadline"
 * @param title the title in one line, with the marks of contested names
 * @param place the place in one line; null if it is not known
 * @param coordinates the position of the place; null if it is not known
 * @param text what is known, in paragraphs, with the notes on contested names
 * @param path the path of the record's page
 */
record Occasion(
    UUID id,
    ChangeTimes.Times times,
    int version,
    String kind,
    String title,
    HistoricalDate date,
    State state,
    @Nullable String place,
    @Nullable Coordinates coordinates,
    List<String> text,
    List<String> topics,
    String path) {

  /** Status of an event, as calendars know it. */
  enum State {
    CONFIRMED,
    TENTATIVE,
    CANCELLED
  }

  /** Returns the occasion as it is shown, with contested names marked and explained. */
  Occasion shown(Designations designations) {
    String marked = designations.marked(PlainText.line(title));
    List<String> paragraphs = new ArrayList<>();
    text.forEach(paragraph -> paragraphs.add(designations.marked(PlainText.of(paragraph))));
    String all = marked + "\n" + String.join("\n", paragraphs);
    paragraphs.addAll(designations.notes(all));
    return new Occasion(
        id,
        times,
        version,
        kind,
        marked,
        date,
        state,
        place == null ? null : PlainText.line(place),
        coordinates,
        paragraphs,
        topics.stream().map(PlainText::line).toList(),
        path);
  }
}
