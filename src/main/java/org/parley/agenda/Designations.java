package org.parley.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.participant.Participant;
import org.parley.read.FieldTree;
import org.parley.read.Records;
import org.parley.read.Selection;
import org.parley.read.Where;

/** Contested names, each with the note that goes with it, such as the footnote to Kosovo*. */
final class Designations {
  private static final Selection FIELDS = FieldTree.parse("primaryName designationNote");

  /** Names that are marked at most, as on the page of the record. */
  private static final int MOST = 100;

  private final List<Noted> all = new ArrayList<>();

  /** Contested name; the pattern finds it as a word of its own that has no asterisk yet. */
  private record Noted(String name, String note, Pattern pattern) {}

  Designations(Records records) {
    Where where = new Where().and("e.designation_note is not null");
    for (Participant participant : records.all(Participant.class, where, "e.id", MOST, FIELDS)) {
      String name = participant.primaryName;
      Pattern pattern = Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?![\\p{L}*])");
      all.add(new Noted(name, Objects.requireNonNull(participant.designationNote), pattern));
    }
  }

  /** Returns a text in which contested names have an asterisk, the first time that they occur. */
  String marked(String text) {
    String marked = text;
    for (Noted noted : all) {
      marked =
          noted.pattern.matcher(marked).replaceFirst(Matcher.quoteReplacement(noted.name + "*"));
    }
    return marked;
  }

  /** Returns the notes on the names that have an asterisk in a text. */
  List<String> notes(String marked) {
    return all.stream()
        .filter(noted -> marked.contains(noted.name + "*"))
        .map(noted -> "* " + noted.name + ": " + noted.note)
        .toList();
  }
}
