package org.parley.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The benchmark as a whole. */
public final class Benchmark {
  private static final int CONNECTIONS = 16;
  private static final String EMPTY = "empty";
  private static final String RECORD = "record";

  private final Mode mode;
  private final Launcher launcher;
  private final Report report = new Report();

  private Benchmark(Mode mode, Launcher launcher) {
    this.mode = mode;
    this.launcher = launcher;
  }

  /** Runs in the folder {@code benchmark}, once all programs are there. */
  public static void main(String[] arguments) throws Exception {
    Options options =
        Options.of(List.of(arguments), Path.of(System.getProperty("benchmark.caller")));
    Path home = Path.of("").toAbsolutePath();
    try (Database database = Database.start(home.resolve("target/postgresql"))) {
      Launcher launcher = new Launcher(home, database, new Client(), options.nativeProgram());
      Benchmark benchmark = new Benchmark(options.mode(), launcher);
      benchmark.run();
      if (options.save()) {
        String results = options.mode().isComparison() ? "RESULTS.md" : "IMPORT.md";
        benchmark.report.save(home.resolve(results));
      }
    }
  }

  private void run() throws IOException, InterruptedException, SQLException {
    report.add(
        "Measured",
        mode.isComparison() ? Environment.ofAll(launcher) : Environment.ofParley(launcher));
    migrate();
    if (mode.isComparison()) {
      compareTargets();
    }
    if (!mode.sizes().isEmpty()) {
      growRecord();
    }
    if (!mode.connections().isEmpty()) {
      addConnections();
    }
    if (!mode.imports().isEmpty()) {
      report.add("Import", Imports.run(launcher, EMPTY, mode.imports()));
    }
  }

  /** Parley makes its tables itself; every record is filled into a copy of them. */
  private void migrate() throws IOException, InterruptedException, SQLException {
    launcher.database().create(EMPTY);
    launcher.start(Target.PARLEY, EMPTY).close();
  }

  /** Parley derives data from the record after its first start, so that no later one has to. */
  private void fill(String name, int meetings)
      throws IOException, InterruptedException, SQLException {
    launcher.database().fill(name, EMPTY, meetings);
    try (Server server = launcher.start(Target.PARLEY, name)) {
      launcher.database().awaitDerived(server.database());
    }
  }

  private void compareTargets() throws IOException, InterruptedException, SQLException {
    fill(RECORD, mode.meetings());
    List<Server> servers = new ArrayList<>();
    try {
      for (Target target : launcher.targets()) {
        servers.add(launcher.start(target, RECORD));
      }
      Contest contest =
          new Contest(load(CONNECTIONS), mode.comparison(), Query.COMPARISON, servers);
      contest.demandSameness();
      Contest.Result result = contest.run();
      report.add(
          "Processor milliseconds a request (server + PostgreSQL)",
          Report.processorTime(result, servers));
      report.add("Requests a second", Report.throughput(result, servers));
      report.add("Start and memory", Report.footprint(servers));
      report.add(
          "Requests",
          "%,d to warm up, %,d measured, over %d connections, in a record of %,d meetings."
              .formatted(result.warmUp(), result.measured(), CONNECTIONS, mode.meetings()));
    } finally {
      close(servers);
    }
  }

  private void growRecord() throws IOException, InterruptedException, SQLException {
    Map<Integer, Server> servers = new LinkedHashMap<>();
    try {
      for (int meetings : mode.sizes()) {
        boolean isThere = meetings == mode.meetings();
        String name = isThere ? RECORD : RECORD + meetings;
        if (!isThere) {
          fill(name, meetings);
        }
        servers.put(meetings, launcher.start(Target.PARLEY, name));
      }
      Contest contest =
          new Contest(load(CONNECTIONS), mode.rest(), Query.GROWTH, List.copyOf(servers.values()));
      report.add("Parley as the record grows", Report.growth(contest.run(), servers));
    } finally {
      close(servers.values());
    }
  }

  private void addConnections() throws IOException, InterruptedException, SQLException {
    Table table =
        new Table("connections", "processor ms a request", "requests a second", "MiB resident");
    List<Query> query = Query.named("Q2");
    try (Server server = launcher.start(Target.PARLEY, RECORD)) {
      for (int connections : mode.connections()) {
        Contest contest = new Contest(load(connections), mode.rest(), query, List.of(server));
        Measurement m = contest.run().of(query.get(0), server).orElseThrow();
        table.row(
            String.valueOf(connections),
            Report.split(m),
            Report.number(m.perSecond()),
            Report.number(server.memory()));
      }
    }
    report.add("Parley with more connections (Q2)", table);
  }

  private Load load(int connections) {
    return new Load(launcher.client(), launcher.database(), connections);
  }

  private static void close(Iterable<Server> servers) throws InterruptedException {
    for (Server server : servers) {
      server.close();
    }
  }
}
