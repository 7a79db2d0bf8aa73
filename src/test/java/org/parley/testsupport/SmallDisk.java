package org.parley.testsupport;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A small disk, in memory, that can be filled and freed. */
public final class SmallDisk implements AutoCloseable {
  private static final int BLOCK = 1 << 20;

  private final Path folder;
  private final Path filler;

  private SmallDisk(Path folder) {
    this.folder = folder;
    this.filler = folder.resolve("filler");
  }

  /** Mounts a disk at a folder, which it creates; only root may, others skip the test. */
  public static SmallDisk mount(Path folder) throws IOException, InterruptedException {
    Files.createDirectory(folder);
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", folder.toString()),
        "Only root may mount a disk of its own size");
    return new SmallDisk(folder);
  }

  /** Fills it until no more than some bytes are free; what is filled already stays so. */
  public void fill(long left) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (long free = usable(); free > left; free = usable()) {
        out.write(new byte[(int) Math.min(free - left, BLOCK)]);
      }
    } catch (IOException e) {
      // A program that writes meanwhile may take the last bytes.
      if (!String.valueOf(e.getMessage()).contains("No space left")) {
        throw e;
      }
    }
  }

  /** Frees what was filled. */
  public void free() throws IOException {
    Files.deleteIfExists(filler);
  }

  /** Lets nothing be written to it any more. */
  public void makeReadOnly() throws IOException, InterruptedException {
    if (!run("mount", "-o", "remount,ro", folder.toString())) {
      throw new IOException("Still written to: " + folder);
    }
  }

  private long usable() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /** Unmounts it; whatever used it must have ended. */
  @Override
  public void close() throws IOException, InterruptedException {
    if (!run("umount", folder.toString())) {
      throw new IOException("Still in use: " + folder);
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
