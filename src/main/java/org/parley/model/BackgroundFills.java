package org.parley.model;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.DomainSocketServerStart;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Beginning of all that is filled in the background, once the program can answer: before, it would
 * take the processors from the start itself. A command opens no server and does its own work only;
 * the next program that serves fills the tables.
 */
@ApplicationScoped
class BackgroundFills {
  private final List<BackgroundFill> fills;

  /** A program opens up to three servers. */
  private final AtomicBoolean begun = new AtomicBoolean();

  @Inject
  BackgroundFills(@All List<BackgroundFill> fills) {
    this.fills = fills;
  }

  void begin(@ObservesAsync HttpServerStart event) {
    begin();
  }

  void begin(@ObservesAsync HttpsServerStart event) {
    begin();
  }

  void begin(@ObservesAsync DomainSocketServerStart event) {
    begin();
  }

  private void begin() {
    if (begun.compareAndSet(false, true)) {
      fills.forEach(BackgroundFills::begin);
    }
  }

  private static void begin(BackgroundFill fill) {
    Thread filler = new Thread(fill::fill, "parley-fill");
    filler.setDaemon(true);
    filler.start();
  }
}
