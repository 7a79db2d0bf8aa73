package org.parley.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.parley.testsupport.Patience;
import org.parley.testsupport.Program;

/** Clients at work on a program while faults happen. */
final class HistoryRun implements AutoCloseable {
  private static final int CLIENTS = 8;

  /** As many changes as are acknowledged between two faults. */
  private static final int CHANGES = 50;

  /** As many answers as fail while something is broken: each client notices. */
  private static final int FAILURES = 2 * CLIENTS;

  private static final Logger LOG = Logger.getLogger(HistoryRun.class);

  private final Program program;
  private final HistoryProgram shared;
  private final HistoryLog log;
  private final int before;
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
  private final List<HistoryClient> clients = new ArrayList<>();
  private final List<Future<Void>> running = new ArrayList<>();

  /** Starts a program, and clients of it whose history is kept in a file. */
  HistoryRun(Program program, Path file) throws IOException, InterruptedException {
    this.program = program;
    this.shared = new HistoryProgram(program);
    this.log = new HistoryLog(file);
    program.start();
    this.before = HistoryAudit.total(program);
    for (int i = 1; i <= CLIENTS; i++) {
      HistoryClient client = new HistoryClient("history-" + i, shared, log, before);
      clients.add(client);
      running.add(threads.submit(client));
    }
  }

  /** Something that breaks and is mended again. */
  interface Fault {
    void happen() throws Exception;
  }

  /** Has a fault happen once enough was written since the last one. */
  void suffer(String name, Fault fault) throws Exception {
    await(log::acknowledged, CHANGES);
    log.note(name);
    fault.happen();
    log.note("end of: " + name);
  }

  /** Kills the program and starts it again. */
  void restart() throws IOException, InterruptedException {
    shared.restart();
  }

  /** Waits until all clients have noticed that something is broken. */
  void awaitFailures() {
    await(log::failures, FAILURES);
  }

  private void await(IntSupplier count, int more) {
    int enough = count.getAsInt() + more;
    Patience.until(
        () -> {
          for (Future<Void> client : running) {
            if (client.isDone()) {
              end(client);
            }
          }
          return count.getAsInt() >= enough;
        });
  }

  private static void end(Future<Void> client) throws Exception {
    try {
      client.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause().getMessage(), e.getCause());
    }
  }

  /** Ends all clients, and compares what they were answered with what is stored. */
  void check() throws Exception {
    await(log::acknowledged, CHANGES);
    clients.forEach(HistoryClient::end);
    for (Future<Void> client : running) {
      end(client);
    }
    new HistoryAudit(program).check(log, before);
    log.note(log.figures());
    LOG.info(log.figures());
  }

  @Override
  public void close() {
    threads.shutdownNow();
    log.close();
  }
}
