package org.parley.commandline;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Log of a program that ends before its log is set up, because its configuration is not valid. */
final class EarlyLog {
  private EarlyLog() {}

  /** Shows the entries of at least this level; does nothing once the log is set up. */
  static void show(Level least) {
    if (Stream.of(InitialConfigurator.DELAYED_HANDLER.getHandlers())
        .allMatch(ConsoleHandler.class::isInstance)) {
      Handler console = InitialConfigurator.createDefaultHandler();
      console.setLevel(least);
      console.setFormatter(new PatternFormatter("%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p [%c] %s%e%n"));
      InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {console});
    }
  }
}
