package org.parley.benchmark;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options of the command line.
 *
 * @param save whether the results are written to RESULTS.md
 * @param nativeProgram Parley as a native executable for PostgreSQL, if it is measured too
 */
record Options(Mode mode, boolean save, @Nullable Path nativeProgram) {

  /** Reads arguments; paths begin in the given folder. */
  static Options of(List<String> arguments, Path folder) {
    Mode mode = Mode.FULL;
    boolean save = false;
    Path nativeProgram = null;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--save" -> save = true;
        case "--native" -> nativeProgram = folder.resolve(rest.next());
        default -> mode = Mode.of(argument);
      }
    }
    return new Options(mode, save || mode == Mode.FULL, nativeProgram);
  }
}
