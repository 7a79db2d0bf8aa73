package org.parley.commandline;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.parley.testsupport.Packaged;
import org.parley.testsupport.Patience;

/** The packaged program, run for one command after the other on one database. */
final class CommandProgram {
  private final Path folder;
  private final Map<String, String> settings;
  private int runs;

  CommandProgram(Path folder, Map<String, String> settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** Answer of a command. */
  record Answer(int code, byte[] out, String err) {
    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return code + "\n" + text() + "\n" + err;
    }
  }

  /** Runs a command without anything on its standard input. */
  Answer run(String... arguments) throws IOException, InterruptedException {
    return run(new File("/dev/null"), arguments);
  }

  /** Runs a command with a file as its standard input. */
  Answer run(File input, String... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("out" + ++runs);
    Path err = folder.resolve("err" + runs);
    Process process =
        builder(arguments)
            .redirectInput(input)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      if (!process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("It does not end: " + Files.readString(err));
      }
      return new Answer(process.exitValue(), Files.readAllBytes(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }

  ProcessBuilder builder(String... arguments) {
    List<String> command = Packaged.command(settings);
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile());
  }
}
