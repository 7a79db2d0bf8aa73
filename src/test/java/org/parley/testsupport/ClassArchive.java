package org.parley.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The classes that the packaged program loads, as a JVM maps them into memory. Tests start the
 * program dozens of times, and each start takes a fifth less processor time with them.
 */
final class ClassArchive {
  private static final Path RECORD =
      Path.of("src/main/resources/datasets/belgrade-pristina.json").toAbsolutePath();

  /** Options of a JVM that uses the archive and, should it not fit, says nothing and goes on. */
  static final List<String> IN_USE = List.of("-XX:SharedArchiveFile=" + current(), "-Xlog:disable");

  private ClassArchive() {}

  private static Path current() {
    Path archive =
        Path.of(
            System.getProperty("build.output.directory"),
            "classes-of-java-" + Runtime.version().feature() + ".jsa");
    try {
      if (!Files.exists(archive) || modified(archive) < modified(Path.of(Packaged.PROGRAM))) {
        make(archive);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return archive;
  }

  private static long modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toMillis();
  }

  /** Has a command write the archive, which gets its name when it is whole: half of one crashes. */
  private static void make(Path archive) throws IOException, InterruptedException {
    Path part = archive.resolveSibling(archive.getFileName() + ".part");
    PostgresResource database = new PostgresResource();
    Map<String, String> settings = new HashMap<>(Map.of("parley.db.url", "jdbc:h2:mem:archive"));
    settings.putAll(database.start());
    List<String> command =
        Packaged.ofJar(List.of("-XX:ArchiveClassesAtExit=" + part, "-Xlog:disable"), settings);
    command.addAll(List.of("check", RECORD.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
          && process.exitValue() == 0) {
        Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      process.destroyForcibly();
      database.stop();
    }
  }
}
