package org.parley.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Asks one server the same requests in turn over a number of connections. */
record Load(Client client, Database database, int connections) {

  /** Asks for some time, or until about as many requests are answered. */
  Measurement run(Server server, List<byte[]> requests, Duration time, int mostRequests)
      throws IOException, InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    AtomicLong bytes = new AtomicLong();
    long serverBefore = ProcessorTime.of(server.pid());
    long databaseBefore = ProcessorTime.ofFamily(database.pid());
    long start = System.nanoTime();
    long end = start + time.toNanos();
    inParallel(
        () -> {
          do {
            byte[] request = requests.get(asked.getAndIncrement() % requests.size());
            bytes.addAndGet(client.post(server.address(), request).length);
          } while (System.nanoTime() < end && asked.get() < mostRequests);
          return null;
        });
    return new Measurement(
        asked.get(),
        bytes.get(),
        (System.nanoTime() - start) / 1e9,
        ProcessorTime.of(server.pid()) - serverBefore,
        ProcessorTime.ofFamily(database.pid()) - databaseBefore);
  }

  private void inParallel(Callable<Void> task) throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        running.add(threads.submit(task));
      }
      for (Future<Void> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
