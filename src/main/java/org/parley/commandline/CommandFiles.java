package org.parley.commandline;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Files that commands read and write. */
final class CommandFiles {
  private CommandFiles() {}

  /** Returns why a task can't be begun; null if its files are there. */
  static @Nullable String obstacle(CommandTask task) {
    if (task instanceof CommandTask.Import asked && !asked.file().equals(CommandTask.STANDARD)) {
      Path file = Path.of(asked.file());
      if (!Files.exists(file)) {
        return file + ": there is no such file";
      }
      return Files.isDirectory(file) || !Files.isReadable(file)
          ? file + ": must be a file that can be read"
          : null;
    }
    if (task instanceof CommandTask.Export asked && !asked.output().equals(CommandTask.STANDARD)) {
      Path file = Path.of(asked.output()).toAbsolutePath();
      return Files.isDirectory(file) || !Files.isDirectory(file.resolveSibling("."))
          ? file + ": must be a file in a folder that exists"
          : null;
    }
    return null;
  }

  static InputStream open(String file) throws IOException {
    return file.equals(CommandTask.STANDARD)
        ? new FileInputStream(FileDescriptor.in)
        : Files.newInputStream(Path.of(file));
  }
}
