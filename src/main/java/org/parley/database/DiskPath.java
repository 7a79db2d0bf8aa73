package org.parley.database;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePathWrapper;

/**
 * A path of H2 whose file loses nothing. Each write is on the disk before the next begins: H2
 * overwrites what is no longer used. A file whose end is missing is not opened. When the disk is
 * full, there is space to finish what is being written: the file beside it that {@link DiskSpace}
 * keeps gives way.
 *
 * @see <a href="https://www.h2database.com/html/advanced.html#file_system">Pluggable file
 *     system</a>
 */
@RegisterForReflection
public final class DiskPath extends FilePathWrapper {
  private static final String SCHEME = "disk";

  /** The beginning of such paths. */
  static final String PREFIX = SCHEME + ":";

  private static final String SUFFIX = ".mv.db";

  /** Returns the file of a database, by H2's name of the database. */
  static Path file(String name) {
    return Path.of((name + SUFFIX).substring(name.startsWith(PREFIX) ? PREFIX.length() : 0))
        .toAbsolutePath();
  }

  /** Returns the file that gives way to a database's. */
  static Path reserve(Path file) {
    return Path.of(file.toString().replace(SUFFIX, ".reserve"));
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    if (!name.endsWith(SUFFIX)) {
      return super.open(mode);
    }
    Path file = Path.of(getBase().toString());
    NewestVersion.demand(file);
    FileChannel channel = super.open(mode.equals("rw") ? "rwd" : mode);
    return new DiskFile(channel, reserve(file));
  }
}
