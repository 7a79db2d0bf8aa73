package org.parley.commandline;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files that commands read and write. */
final class CommandFiles {
  private CommandFiles() {}

  /** Returns why a task can't be begun; null if its files are there. */
  static @Nullable String obstacle(CommandTask task) {
    if (task instanceof CommandTask.Import asked) {
      return Stream.of(asked.file(), asked.mapping())
          .filter(file -> file != null && !file.equals(CommandTask.STANDARD))
          .map(CommandFiles::obstacle)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    if (task instanceof CommandTask.Export asked && !asked.output().equals(CommandTask.STANDARD)) {
      Path file = Path.of(asked.output()).toAbsolutePath();
      return Files.isDirectory(file) || !Files.isDirectory(file.resolveSibling("."))
          ? file + ": must be a file in a folder that exists"
          : null;
    }
    return null;
  }

  private static @Nullable String obstacle(String file) {
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      return file + ": there is no such file";
    }
    return Files.isDirectory(path) || !Files.isReadable(path)
        ? file + ": must be a file that can be read"
        : null;
  }

  static FileInputStream open(String file) throws IOException {
    return file.equals(CommandTask.STANDARD)
        ? new FileInputStream(FileDescriptor.in)
        : new FileInputStream(file);
  }
}
