package org.parley.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.parley.write.LoadProgress;

/** Progress of an import: a bar on a terminal, a line every few seconds elsewhere. */
final class ImportProgress implements LoadProgress, AutoCloseable {
  private static final long BETWEEN_BARS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long BETWEEN_LINES = TimeUnit.SECONDS.toNanos(5);
  private static final int WIDTH = 30;

  /** Removes the rest of the line. */
  private static final String CLEAR = "\u001b[K";

  private final PrintStream err;
  private final boolean isTerminal;
  private final LongSupplier nanoTime;
  private final DoubleSupplier share;
  private long start;
  private long lastReport;
  private boolean isBegun;
  private boolean isBarShown;

  /**
   * Makes a progress that begins now, or with the first record of a load of all or nothing.
   *
   * @param isTerminal true to show a bar, false to print lines
   * @param nanoTime a clock in nanoseconds
   * @param share the part of the file that is read, from 0 to 1; 0 if it is unknown
   */
  ImportProgress(PrintStream err, boolean isTerminal, LongSupplier nanoTime, DoubleSupplier share) {
    this.err = err;
    this.isTerminal = isTerminal;
    this.nanoTime = nanoTime;
    this.share = share;
    this.start = nanoTime.getAsLong();
    this.lastReport = start;
  }

  static ImportProgress onStandardError(FileChannel file) {
    return new ImportProgress(System.err, isTerminal(), System::nanoTime, () -> share(file));
  }

  private static double share(FileChannel file) {
    try {
      return file.size() == 0 ? 0 : (double) file.position() / file.size();
    } catch (IOException e) {
      // A pipe has neither.
      return 0;
    }
  }

  /** Returns true if standard error is a terminal, as far as the system says so. */
  private static boolean isTerminal() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/2"))
          .toString()
          .matches("/dev/(pts/\\d+|tty.*|console)");
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void reached(int done, int read, boolean isAll) {
    long now = nanoTime.getAsLong();
    if (!isBegun) {
      isBegun = true;
      start = now;
      lastReport = now;
    }
    boolean isLast = isAll && done == read;
    if (!isLast && now - lastReport < (isTerminal ? BETWEEN_BARS : BETWEEN_LINES)) {
      return;
    }
    lastReport = now;
    double part = isAll ? 1 : share.getAsDouble();
    report(done, part == 0 ? 0 : Math.round(read / part), isAll, now - start);
  }

  /** Reports records out of so many, of which 0 means that nobody knows. */
  private void report(int done, long all, boolean isExact, long nanos) {
    String report = words(done, all, isExact, nanos);
    if (isTerminal) {
      int filled = all == 0 ? 0 : (int) (WIDTH * done / all);
      err.print("\r[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + report + CLEAR);
      err.flush();
      isBarShown = true;
    } else {
      err.println(report);
    }
  }

  @Override
  public void stored(int records) {
    long now = nanoTime.getAsLong();
    double seconds = Math.max(0.001, (now - start) / 1e9);
    String report =
        String.format(
            Locale.ROOT, "%,d records stored, %,.0f a second", records, records / seconds);
    if (isTerminal) {
      err.print("\r" + report + CLEAR);
      err.flush();
      isBarShown = true;
    } else if (!isBegun || now - lastReport >= BETWEEN_LINES) {
      err.println(report);
      lastReport = now;
    }
    isBegun = true;
  }

  private static String words(int done, long all, boolean isExact, long nanos) {
    if (isExact && done == all) {
      return String.format(Locale.ROOT, "%,d of %,d records, being stored", done, all);
    }
    double rate = done / Math.max(0.001, nanos / 1e9);
    if (all == 0) {
      return String.format(Locale.ROOT, "%,d records, %,.0f a second", done, rate);
    }
    return String.format(
        Locale.ROOT,
        "%,d of %s%,d records, %,.0f a second, %,.0f s left",
        done,
        isExact ? "" : "some ",
        all,
        rate,
        Math.ceil((all - done) / rate));
  }

  /** Removes the bar. */
  @Override
  public void close() {
    if (isBarShown) {
      err.print("\r" + CLEAR);
      err.flush();
    }
  }
}
