package org.parley.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A running program that answers a target's queries from one database. */
final class Server implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final byte[] FIRST_REQUEST =
      "{\"query\":\"{ __typename }\"}".getBytes(StandardCharsets.UTF_8);

  private final Target target;
  private final String database;
  private final Process process;
  private final URI address;
  private final Duration startTime;

  private Server(Target target, String database, Process process, URI address, Duration startTime) {
    this.target = target;
    this.database = database;
    this.process = process;
    this.address = address;
    this.startTime = startTime;
  }

  /** Starts a program and waits for its first answer. */
  static Server start(
      Target target, String database, ProcessBuilder program, int port, Path log, Client client)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + "/graphql");
    long start = System.nanoTime();
    Process process = program.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    byte[] request =
        target == Target.LIMIT
            ? "{\"query\":\"Q0\"}".getBytes(StandardCharsets.UTF_8)
            : FIRST_REQUEST;
    while (!client.answers(address, request)) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
        process.destroy();
        throw new IOException(target + " did not start; its log:\n" + Files.readString(log));
      }
      Thread.sleep(5);
    }
    Duration startTime = Duration.ofNanos(System.nanoTime() - start);
    return new Server(target, database, process, address, startTime);
  }

  Target target() {
    return target;
  }

  String database() {
    return database;
  }

  URI address() {
    return address;
  }

  long pid() {
    return process.pid();
  }

  /** From the start of the process to its first answer. */
  Duration startTime() {
    return startTime;
  }

  /** Returns the memory that it has at the moment, in mebibytes. */
  long memory() throws IOException {
    return ProcessMemory.resident(pid());
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
