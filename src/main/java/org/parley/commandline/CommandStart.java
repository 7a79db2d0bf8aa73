package org.parley.commandline;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.database.Causes;
import org.parley.startup.StartupFault;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Start of the program for one command. */
final class CommandStart {
  /**
   * Settings of a program that serves nobody, and whose standard output has nothing but the result.
   * System properties take precedence over the environment.
   */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "quarkus.http.host-enabled", "false",
          "quarkus.management.host-enabled", "false",
          "quarkus.log.console.stderr", "true",
          "quarkus.shutdown.delay", "0s",
          "parley.sample-data", "false");

  private CommandStart() {}

  /** Runs a command and ends the program with its exit code. */
  static void run(String... arguments) {
    CommandLine commands = CommandGrammar.create();
    int code =
        commands.setExecutionStrategy(parsed -> perform(parsed, arguments)).execute(arguments);
    // Unless the program has ended with the command.
    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, null);
  }

  private static int perform(ParseResult parsed, String... arguments) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    // Before the database is opened.
    CommandTask task = CommandTask.of(parsed);
    String obstacle = CommandFiles.obstacle(task);
    if (obstacle != null) {
      System.err.println(obstacle);
      return CommandExit.UNAVAILABLE.code();
    }
    SETTINGS.forEach(System::setProperty);
    if (System.getenv("QUARKUS_LOG_LEVEL") == null
        && System.getProperty("quarkus.log.level") == null) {
      System.setProperty("quarkus.log.level", "WARN");
    }
    Quarkus.run(CommandRunner.class, CommandStart::end, arguments);
    return CommandExit.DONE.code();
  }

  private static void end(int code, @Nullable Throwable failure) {
    int exit = code;
    if (failure != null) {
      exit = CommandExit.UNAVAILABLE.code();
      String words = StartupFault.explain(failure);
      System.err.println("Parley can't start: " + (words == null ? Causes.words(failure) : words));
      Logger.getLogger(CommandStart.class).debug("The fault in full", failure);
    }
    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exit, null);
  }
}
