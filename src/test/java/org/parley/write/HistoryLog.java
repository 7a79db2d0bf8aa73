package org.parley.write;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.write.HistoryAnswer.Kind;

/** What all clients have asked and were answered; kept in a file, a line for each answer. */
final class HistoryLog implements AutoCloseable {
  private final PrintWriter file;
  private final List<HistoryWrite> writes = new ArrayList<>();
  private int sequence;
  private int acknowledged;
  private int refused;
  private int unknown;
  private int foundStored;
  private int storedAgain;
  private int reads;
  private int vainReads;

  HistoryLog(Path path) throws IOException {
    file = new PrintWriter(Files.newBufferedWriter(path));
  }

  /** Notes that something is asked, and returns the number of that event. */
  synchronized int ask() {
    return ++sequence;
  }

  synchronized void add(HistoryWrite write) {
    writes.add(write);
  }

  /** Notes the answer to a write that was asked at an event. */
  synchronized void answer(int asked, String client, HistoryWrite write, HistoryAnswer answer) {
    boolean wasUnknown = write.isUnknown();
    write.answer(answer.kind());
    switch (answer.kind()) {
      case DONE -> acknowledged++;
      case REFUSED -> refused++;
      case UNKNOWN -> unknown++;
    }
    if (wasUnknown && write.isDone()) {
      if (write.wasSeen()) {
        foundStored++;
      } else {
        storedAgain++;
      }
    }
    line(asked, client, "write " + write.name(), answer);
  }

  /** Notes the answer to a read that was asked at an event. */
  synchronized void answerRead(int asked, String client, HistoryAnswer answer) {
    if (answer.kind() == Kind.DONE) {
      reads++;
    } else {
      vainReads++;
    }
    line(asked, client, "read", answer);
  }

  private void line(int asked, String client, String what, HistoryAnswer answer) {
    String words = answer.kind() == Kind.DONE ? String.valueOf(answer.data()) : answer.words();
    file.printf("%d-%d %s %s: %s %s%n", asked, ++sequence, client, what, answer.kind(), words);
  }

  /** Notes something that is no answer. */
  synchronized void note(String words) {
    file.printf("%d %s%n", ++sequence, words);
    file.flush();
  }

  /** How many writes were acknowledged. */
  synchronized int acknowledged() {
    return acknowledged;
  }

  /** How many answers were refusals, or were none. */
  synchronized int failures() {
    return refused + unknown + vainReads;
  }

  /** All writes in the order in which they were first asked for. */
  synchronized List<HistoryWrite> writes() {
    return List.copyOf(writes);
  }

  synchronized String figures() {
    return """
        %d writes: %d acknowledged; %d answers refused, %d unknown (of these writes %d were found \
        stored, %d were stored when sent again); %d reads, %d refused or cut\
        """
        .formatted(
            writes.size(),
            acknowledged,
            refused,
            unknown,
            foundStored,
            storedAgain,
            reads,
            vainReads);
  }

  @Override
  public void close() {
    file.close();
  }
}
