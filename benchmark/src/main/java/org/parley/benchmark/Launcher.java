package org.parley.benchmark;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Starts the programs, each with the same number of connections to the database. */
record Launcher(Path home, Database database, Client client, @Nullable Path nativeProgram) {
  /** Account that writes: the editor {@code e} with the password {@code open sesame}. */
  static final String EDITOR = "Basic ZTpvcGVuIHNlc2FtZQ==";

  /** The password's hash at bcrypt's lowest cost: what is measured is not the login. */
  private static final String HASH = "$2a$04$vmeXnEE7sGtcoP1OUlWB3.YxF0RWsVWuHgKBSW8YjSWFM3KPkRhpq";

  private static final int POOL = 16;
  private static final String HEAP = "-Xmx512m";

  /** Programs that can be started. */
  List<Target> targets() {
    return Arrays.stream(Target.values())
        .filter(target -> target != Target.NATIVE || nativeProgram != null)
        .toList();
  }

  Server start(Target target, String name) throws IOException, InterruptedException {
    int port = freePort();
    Path log = home.resolve("target/" + target.name().toLowerCase() + "-" + name + ".log");
    ProcessBuilder program =
        switch (target) {
          case PARLEY ->
              parley(
                  name, port, java(), "-jar", parleyFolder().resolve("quarkus-run.jar").toString());
          case NATIVE -> parley(name, port, String.valueOf(nativeProgram));
          case POSTGRAPHILE -> postgraphile(name, port);
          case SPRING -> spring(name, port);
          case LIMIT -> limit(name, port);
        };
    return Server.start(target, name, program, port, log, client);
  }

  /** Parley's command that imports a dataset. */
  ProcessBuilder importing(String name, Path file) throws IOException {
    return parley(
        name,
        freePort(),
        java(),
        "-jar",
        parleyFolder().resolve("quarkus-run.jar").toString(),
        "import",
        file.toString(),
        "--as",
        "benchmark");
  }

  Path parleyFolder() {
    return home.resolve("target/parley/target/quarkus-app");
  }

  Path postgraphileFolder() {
    return home.resolve("postgraphile");
  }

  Path springFolder() {
    return home.resolve("target/spring");
  }

  Path node() {
    return postgraphileFolder().resolve("node_modules/node/bin/node");
  }

  /** Both kinds of Parley take options behind their first word. */
  private ProcessBuilder parley(String name, int port, String first, String... others) {
    Map<String, String> settings =
        Map.of(
            // Long enough for a machine that is busy with something else.
            "PARLEY_LIMITS_EXECUTION_TIME",
            "30s",
            "PARLEY_DB_URL",
            database.jdbcUrl(name),
            "PARLEY_DB_USER",
            Database.USER,
            "PARLEY_DB_PASSWORD",
            Database.USER,
            "PARLEY_SAMPLE_DATA",
            "false",
            "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
            String.valueOf(POOL),
            "QUARKUS_HTTP_HOST",
            "127.0.0.1",
            "PARLEY_MANAGEMENT_PORT",
            "0",
            "QUARKUS_HTTP_PORT",
            String.valueOf(port));
    List<String> command = new ArrayList<>();
    command.add(first);
    command.add(HEAP);
    command.add("-Dparley.security.accounts.e.roles=editor");
    command.add("-Dparley.security.accounts.e.password-hash=" + HASH);
    command.addAll(List.of(others));
    return program(settings, command.toArray(String[]::new));
  }

  private ProcessBuilder postgraphile(String name, int port) {
    String url = "postgres://" + Database.USER + "@" + database.address(name);
    Map<String, String> settings =
        Map.of(
            "NODE_ENV",
            "production",
            "DATABASE_URL",
            url,
            "POOL_SIZE",
            String.valueOf(POOL),
            "PORT",
            String.valueOf(port));
    return program(
        settings, node().toString(), postgraphileFolder().resolve("server.mjs").toString());
  }

  private ProcessBuilder spring(String name, int port) {
    Map<String, String> settings =
        Map.of(
            "SPRING_DATASOURCE_URL",
            database.jdbcUrl(name),
            "SPRING_DATASOURCE_USERNAME",
            Database.USER,
            "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE",
            String.valueOf(POOL),
            "SERVER_ADDRESS",
            "127.0.0.1",
            "SERVER_PORT",
            String.valueOf(port));
    return program(
        settings,
        java(),
        HEAP,
        "-cp",
        springFolder().resolve("classes") + ":" + springFolder().resolve("lib/*"),
        "org.parley.benchmark.spring.Application");
  }

  private ProcessBuilder limit(String name, int port) {
    String url = database.jdbcUrl(name) + "?user=" + Database.USER + "&stringtype=unspecified";
    return program(
        Map.of(),
        java(),
        HEAP,
        "-cp",
        System.getProperty("java.class.path"),
        "org.parley.benchmark.limit.Limit",
        String.valueOf(port),
        url,
        String.valueOf(POOL));
  }

  private static ProcessBuilder program(Map<String, String> settings, String... command) {
    ProcessBuilder program = new ProcessBuilder(List.of(command));
    program.environment().putAll(settings);
    return program;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** One that no connection is given meanwhile: they have ports from 32,768 on. */
  static int freePort() throws IOException {
    int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (BindException e) {
      return freePort();
    }
  }
}
