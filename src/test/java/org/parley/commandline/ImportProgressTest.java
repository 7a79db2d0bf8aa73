package org.parley.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Progress of an import, as people and logs see it. */
class ImportProgressTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private long now;
  private double share;

  private ImportProgress begin(boolean isTerminal) {
    return new ImportProgress(new PrintStream(said, true), isTerminal, () -> now, () -> share);
  }

  private void after(long millis) {
    now += TimeUnit.MILLISECONDS.toNanos(millis);
  }

  @Test
  void aLogHasALineEveryFewSecondsAndOneAtTheEnd() {
    try (ImportProgress progress = begin(false)) {
      for (int done = 1; done <= 3000; done++) {
        after(4);
        progress.reached(done, 3000, true);
      }
    }
    assertEquals(
        """
        1,251 of 3,000 records, 250 a second, 7 s left
        2,501 of 3,000 records, 250 a second, 2 s left
        3,000 of 3,000 records, being stored
        """,
        said.toString());
  }

  @Test
  void aTerminalHasABarThatGoesAway() {
    try (ImportProgress progress = begin(true)) {
      after(50);
      progress.reached(1, 4, true);
      after(2000);
      progress.reached(2, 4, true);
      progress.reached(4, 4, true);
    }
    assertEquals(
        "\r[###############---------------] 2 of 4 records, 1 a second, 2 s left\u001b[K"
            + "\r[##############################] 4 of 4 records, being stored\u001b[K"
            + "\r\u001b[K",
        said.toString());
  }

  @Test
  void aFileThatIsReadInPartsHasSomeEstimateOfItsRecords() {
    try (ImportProgress progress = begin(false)) {
      progress.reached(1, 500, false);
      after(6000);
      progress.reached(600, 1000, false);
      share = 0.25;
      after(6000);
      progress.reached(1200, 1500, false);
    }
    assertEquals(
        """
        600 records, 100 a second
        1,200 of some 6,000 records, 100 a second, 48 s left
        """,
        said.toString());
  }

  @Test
  void batchesAreReportedOnceTheyAreStored() {
    try (ImportProgress progress = begin(false)) {
      for (int stored = 1000; stored <= 9000; stored += 1000) {
        after(2000);
        progress.stored(stored);
      }
    }
    assertEquals(
        """
        1,000 records stored, 500 a second
        4,000 records stored, 500 a second
        7,000 records stored, 500 a second
        """,
        said.toString());
  }
}
