package org.parley.commandline;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;

/** Application that performs the task of its arguments and ends. */
@Dependent
@Unremovable
public class CommandRunner implements QuarkusApplication {
  private final ImportCommand importing;
  private final ExportCommand exporting;

  @Inject
  CommandRunner(ImportCommand importing, ExportCommand exporting) {
    this.importing = importing;
    this.exporting = exporting;
  }

  @Override
  @ActivateRequestContext
  public int run(String... arguments) {
    CommandTask task = CommandTask.of(CommandGrammar.create().parseArgs(arguments));
    try {
      perform(task);
      return CommandExit.DONE.code();
    } catch (IOException | RuntimeException e) {
      return CommandFault.report(e, task.subject(), System.err).code();
    }
  }

  private void perform(CommandTask task) throws IOException {
    if (task instanceof CommandTask.Import asked) {
      importing.perform(asked, System.out);
    } else if (task instanceof CommandTask.Export asked) {
      exporting.perform(asked);
    }
  }
}
