package org.parley.commandline;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;
import org.parley.startup.StartupFault;

/** Main class; without arguments it serves, and logs why the program can't start, if it can't. */
@QuarkusMain
public final class Main {
  /** Serves until it is asked to stop, or runs the command that the arguments name. */
  public static void main(String... arguments) {
    if (arguments.length == 0) {
      Quarkus.run(null, Main::end, arguments);
    } else {
      CommandStart.run(arguments);
    }
  }

  private static void end(int code, @Nullable Throwable failure) {
    if (failure != null) {
      tell(failure);
    }
    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
  }

  private static void tell(Throwable failure) {
    // A configuration that is not valid ends the program before its log is set up.
    if (Stream.of(InitialConfigurator.DELAYED_HANDLER.getHandlers())
        .allMatch(ConsoleHandler.class::isInstance)) {
      Handler console = InitialConfigurator.createDefaultHandler();
      console.setFormatter(new PatternFormatter("%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c] %s%e%n"));
      InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {console});
    }
    Logger log = Logger.getLogger(Main.class);
    String words = StartupFault.explain(failure);
    if (words == null) {
      log.error("Parley can't start", failure);
    } else {
      log.errorf("Parley can't start: %s", words);
      log.debug("The fault in full", failure);
    }
  }
}
