package org.parley.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Processor time of processes, from Linux's own books, in milliseconds. */
final class ProcessorTime {
  /** The clock ticks of /proc, a hundredth of a second on every Linux. */
  private static final long TICK = 10;

  private ProcessorTime() {}

  /** Of all threads of a process. */
  static long of(long pid) throws IOException {
    String[] fields = fields(pid);
    return TICK * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
  }

  /** Of a process and its children, those that have ended included. */
  static long ofFamily(long pid) throws IOException {
    while (true) {
      List<ProcessHandle> children = ProcessHandle.of(pid).orElseThrow().children().toList();
      try {
        String[] fields = fields(pid);
        long time = of(pid) + TICK * (Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
        for (ProcessHandle child : children) {
          time += of(child.pid());
        }
        return time;
      } catch (NoSuchFileException e) {
        // A child has just ended, and its time is among its parent's from now on: once more.
      }
    }
  }

  /** The fields after the name, which is in parentheses and may hold spaces. */
  private static String[] fields(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
  }
}
