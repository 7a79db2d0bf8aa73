package org.parley.write;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.write.HistoryAnswer.Kind;

/** Requests of all clients and their answers, kept in a file, a line for each answer. */
final class HistoryLog implements AutoCloseable {
  private final PrintWriter file;
  private final List<HistoryWrite> writes = new ArrayList<>();
  private int sequence;
  private final Map<Kind, Integer> answers = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> reads = new EnumMap<>(Kind.class);
  private int foundStored;
  private int storedAgain;
  private @Nullable AssertionError failure;

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
    answers.merge(answer.kind(), 1, Integer::sum);
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
    reads.merge(answer.kind(), 1, Integer::sum);
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

  /** Notes that an answer does not fit, and returns that as an error. */
  synchronized AssertionError fail(int asked, String client, String what, AssertionError reason) {
    String words = "%s, %s, asked at %d: %s".formatted(client, what, asked, reason.getMessage());
    note(words);
    AssertionError error = new AssertionError(words, reason);
    if (failure == null) {
      failure = error;
    }
    return error;
  }

  /** The first answer that does not fit, or null. */
  synchronized @Nullable AssertionError failure() {
    return failure;
  }

  /** Returns the number of writes that were acknowledged. */
  synchronized int acknowledged() {
    return count(answers, Kind.DONE);
  }

  /** Returns the number of answers to writes that did not tell whether they were stored. */
  synchronized int unknown() {
    return count(answers, Kind.UNKNOWN);
  }

  /** Returns the number of answers that were refusals, or were none. */
  synchronized int failures() {
    return failed(answers) + failed(reads);
  }

  private static int failed(Map<Kind, Integer> counts) {
    return count(counts, Kind.REFUSED) + count(counts, Kind.UNKNOWN);
  }

  private static int count(Map<Kind, Integer> counts, Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** All writes in the order in which they were first asked for. */
  synchronized List<HistoryWrite> writes() {
    return List.copyOf(writes);
  }

  synchronized String figures() {
    return "%d writes, answers %s, reads %s; of the unknown, %d were found stored, %d sent again"
        .formatted(writes.size(), answers, reads, foundStored, storedAgain);
  }

  @Override
  public void close() {
    file.close();
  }
}
