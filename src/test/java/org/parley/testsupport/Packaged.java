package org.parley.testsupport;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged program as a command: an executable, or a JVM with a jar. */
public final class Packaged {
  static final String PROGRAM = System.getProperty("parley.program");

  private Packaged() {}

  /** Returns the command that runs the program with settings; its arguments may be added. */
  public static List<String> command(Map<String, String> settings) {
    if (PROGRAM.endsWith(".jar")) {
      return ofJar(ClassArchive.IN_USE, settings);
    }
    List<String> command = new ArrayList<>(List.of(PROGRAM));
    addProperties(command, settings);
    return command;
  }

  static List<String> ofJar(List<String> options, Map<String, String> settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("quarkus.test.arg-line").split(" ")));
    command.addAll(options);
    addProperties(command, settings);
    command.addAll(List.of("-jar", PROGRAM));
    return command;
  }

  private static void addProperties(List<String> command, Map<String, String> settings) {
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
  }
}
