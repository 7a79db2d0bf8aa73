package org.parley.commandline;

import java.util.LinkedHashMap;
import java.util.Map;

/** Exit code of a command. */
enum CommandExit {
  DONE("Done."),
  REFUSED("Problems of the data; nothing was stored or written, except earlier batches."),
  USAGE("Unknown or missing arguments."),
  UNAVAILABLE("The database or a file is not available, or a setting is wrong.");

  private final String meaning;

  CommandExit(String meaning) {
    this.meaning = meaning;
  }

  /** Returns the code. */
  int code() {
    return ordinal();
  }

  /** Returns the meaning of each code, for the help. */
  static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (CommandExit exit : values()) {
      meanings.put(String.valueOf(exit.code()), exit.meaning);
    }
    return meanings;
  }
}
