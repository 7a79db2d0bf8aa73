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
  private static final int CHANGES = 20;

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

  /** Something that is done to what the program relies on. */
  interface Fault {
    void happen() throws Exception;
  }

  /** Has something break once enough was written, and mends it once all clients have noticed. */
  void suffer(String name, Fault breaking, Fault mending) throws Exception {
    suffer(name, breaking, log::failures, FAILURES, mending);
  }

  /** The same where clients may not notice for long. */
  void endure(String name, Fault breaking, Fault mending) throws Exception {
    IntSupplier answers = () -> log.failures() + log.acknowledged();
    suffer(name, breaking, answers, 5 * CHANGES, mending);
  }

  private void suffer(String name, Fault breaking, IntSupplier count, int enough, Fault mending)
      throws Exception {
    begin(name);
    breaking.happen();
    try {
      await(count, enough);
    } finally {
      mending.happen();
    }
    log.note("mended: " + name);
  }

  /** Has one write lose its answer once enough was written. */
  void sufferUnknown(String name, Fault breaking) throws Exception {
    begin(name);
    breaking.happen();
    await(log::unknown, 1);
  }

  /** Kills the program once enough was written, and starts it again. */
  void sufferKill() throws IOException, InterruptedException {
    begin("the program is killed");
    shared.restart();
    log.note("the program is back");
  }

  private void begin(String fault) {
    await(log::acknowledged, CHANGES);
    log.note(fault);
  }

  private void await(IntSupplier count, int more) {
    int enough = count.getAsInt() + more;
    Patience.until(
        () -> {
          for (Future<Void> client : running) {
            if (client.isDone()) {
              awaitEnd(client);
            }
          }
          return count.getAsInt() >= enough;
        });
  }

  private void awaitEnd(Future<Void> client) throws Exception {
    try {
      client.get(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (log.failure() != null) {
        throw log.failure();
      }
      throw e;
    }
  }

  /** Ends all clients, and compares what they were answered with what is stored. */
  void check() throws Exception {
    await(log::acknowledged, CHANGES);
    clients.forEach(HistoryClient::end);
    for (Future<Void> client : running) {
      awaitEnd(client);
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
