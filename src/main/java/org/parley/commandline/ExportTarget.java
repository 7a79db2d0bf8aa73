package org.parley.commandline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.download.Download;

/** Place of an exported file; the file is there once it is complete, or as it was before. */
final class ExportTarget implements Download.Target, AutoCloseable {
  /** Final place; null for a stream, and for a device or a pipe, which can't be replaced. */
  private final @Nullable Path file;

  private final Path written;
  private @Nullable FileOutputStream out;

  private ExportTarget(@Nullable Path file, Path written) {
    this.file = file;
    this.written = written;
  }

  /** Returns the place of a path, or standard output for {@code -}. */
  static ExportTarget of(String output) throws IOException {
    Path given = Path.of(output);
    if (output.equals(CommandTask.STANDARD) || Files.exists(given) && !Files.isRegularFile(given)) {
      return new ExportTarget(null, given);
    }
    // A link stays, and leads to the new file.
    Path file = Files.exists(given) ? given.toRealPath() : given.toAbsolutePath();
    String part = "%s.%d.part".formatted(file.getFileName(), ProcessHandle.current().pid());
    return new ExportTarget(file, file.resolveSibling(part));
  }

  @Override
  public OutputStream open(Instant moment) {
    try {
      out =
          file == null && written.toString().equals(CommandTask.STANDARD)
              ? new FileOutputStream(FileDescriptor.out)
              : new FileOutputStream(written.toFile());
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean isGone() {
    return false;
  }

  /** Puts the file, which is written to the end, in its place. */
  void complete() throws IOException {
    if (out != null && file != null) {
      out.getFD().sync();
      out.close();
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
    if (file != null) {
      Files.deleteIfExists(written);
    }
  }
}
