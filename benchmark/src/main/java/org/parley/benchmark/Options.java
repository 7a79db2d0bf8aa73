package org.parley.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options of the command line.
 *
 * @param save whether the results are written to their file
 * @param nativeProgram Parley as a native executable for PostgreSQL, if it is measured too
 */
record Options(Mode mode, boolean save, @Nullable Path nativeProgram) {

  /** Reads arguments; paths begin in the given folder. */
  static Options of(List<String> arguments, Path folder) {
    Mode mode = Mode.FULL;
    boolean save = false;
    Path nativeProgram = null;
    List<Integer> imports = new ArrayList<>();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--save" -> save = true;
        case "--native" -> nativeProgram = folder.resolve(rest.next());
        default -> {
          if (argument.matches("\\d+")) {
            imports.add(Integer.valueOf(argument));
          } else {
            mode = Mode.of(argument);
          }
        }
      }
    }
    if (mode == Mode.IMPORT ? nativeProgram != null : !imports.isEmpty()) {
      throw new IllegalArgumentException("Use --import [MEETINGS...] with --save only");
    }
    if (!imports.isEmpty()) {
      mode = Mode.importing(imports);
    }
    return new Options(mode, save || mode == Mode.FULL, nativeProgram);
  }
}
