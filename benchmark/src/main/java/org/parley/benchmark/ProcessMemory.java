package org.parley.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of processes, from Linux's own books, in mebibytes. */
final class ProcessMemory {
  private ProcessMemory() {}

  /** Returns what a process has resident at the moment. */
  static long resident(long pid) throws IOException {
    return mebibytes(pid, "VmRSS:");
  }

  /** Returns the most that a process has had resident. */
  static long peak(long pid) throws IOException {
    return mebibytes(pid, "VmHWM:");
  }

  private static long mebibytes(long pid, String line) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(words -> words.startsWith(line))
        .mapToLong(words -> Long.parseLong(words.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
