package org.parley.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;

/**
 * Run of Parley's command that imports a dataset.
 *
 * @param time from the start of the process to its end
 * @param records of the dataset
 * @param changed how many of them were added or changed
 * @param programMillis processor time of the program
 * @param databaseMillis processor time of PostgreSQL meanwhile
 * @param peakMemory the most memory that the program had resident, in mebibytes
 */
record ImportRun(
    Duration time,
    long records,
    long changed,
    long programMillis,
    long databaseMillis,
    long peakMemory) {

  private static final long BETWEEN_LOOKS = 50;

  static ImportRun of(Launcher launcher, String database, Path file)
      throws IOException, InterruptedException {
    Path log = launcher.home().resolve("target/import-" + database + ".log");
    ProcessBuilder program = launcher.importing(database, file).redirectError(log.toFile());
    long databaseBefore = ProcessorTime.ofFamily(launcher.database().pid());
    long start = System.nanoTime();
    Process process = program.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    long programMillis = 0;
    long peakMemory = 0;
    while (!process.waitFor(BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
      try {
        programMillis = ProcessorTime.of(process.pid());
        peakMemory = ProcessMemory.peak(process.pid());
      } catch (IOException | NoSuchElementException e) {
        // It has just ended: what was seen last counts.
      }
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    if (process.exitValue() != 0) {
      throw new IOException("The import has failed; its log:\n" + Files.readString(log));
    }
    long[] total = total(new String(process.getInputStream().readAllBytes(), UTF_8));
    return new ImportRun(
        time,
        Arrays.stream(total).sum(),
        total[0] + total[1],
        programMillis,
        ProcessorTime.ofFamily(launcher.database().pid()) - databaseBefore,
        peakMemory);
  }

  /** Returns how many records were added, changed, unchanged and removed. */
  private static long[] total(String summary) {
    return summary
        .lines()
        .filter(line -> line.startsWith("total"))
        .findFirst()
        .map(line -> line.strip().split("\\s+"))
        .map(words -> Arrays.stream(words).skip(1).mapToLong(Long::parseLong).toArray())
        .orElseThrow();
  }

  long processorMillis() {
    return programMillis + databaseMillis;
  }

  double seconds() {
    return time.toMillis() / 1000.0;
  }

  double recordsPerSecond() {
    return records / seconds();
  }
}
