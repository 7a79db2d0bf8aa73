package org.parley.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Versions that were measured, and the machine. */
final class Environment {
  private Environment() {}

  /** Tells of all that can be compared. */
  static Table ofAll(Launcher launcher) throws IOException, InterruptedException, SQLException {
    Table table =
        parley(launcher)
            .row("PostGraphile", postgraphile(launcher))
            .row("Node", node(launcher))
            .row(
                "Spring for GraphQL",
                version(launcher.springFolder().resolve("lib"), "spring-graphql-"));
    return machine(table);
  }

  /** Tells of Parley alone. */
  static Table ofParley(Launcher launcher) throws IOException, SQLException {
    return machine(parley(launcher));
  }

  private static Table parley(Launcher launcher) throws IOException, SQLException {
    return new Table("what", "which")
        .row("day", LocalDate.now(ZoneOffset.UTC).toString())
        .row(
            "Parley",
            version(launcher.parleyFolder().resolve("app"), "parley-")
                + ", "
                + System.getProperty("benchmark.commit"))
        .row("JDK", Runtime.version() + ", " + System.getProperty("java.vendor"))
        .row("PostgreSQL", launcher.database().version());
  }

  private static Table machine(Table table) throws IOException {
    return table
        .row("processor", Runtime.getRuntime().availableProcessors() + " × " + processor())
        .row("memory", memory());
  }

  /** The version in the name of a jar, which begins as given. */
  private static String version(Path folder, String start) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(start))
          .findFirst()
          .orElseThrow()
          .substring(start.length())
          .replace(".jar", "");
    }
  }

  private static String postgraphile(Launcher launcher) throws IOException {
    Path description =
        launcher.postgraphileFolder().resolve("node_modules/postgraphile/package.json");
    return new ObjectMapper().readTree(description.toFile()).get("version").textValue();
  }

  private static String node(Launcher launcher) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(launcher.node().toString(), "--version").start();
    String version = new String(process.getInputStream().readAllBytes()).strip();
    process.waitFor();
    return version;
  }

  private static String processor() throws IOException {
    return line("/proc/cpuinfo", "model name").replaceFirst(".*: ", "");
  }

  private static String memory() throws IOException {
    long kibibytes = Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", ""));
    return Math.round(kibibytes / 1024.0 / 1024.0) + " GiB";
  }

  private static String line(String file, String start) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElse("unknown");
  }
}
