package org.parley.database;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The version that H2 wrote last into a file. H2 opens a file whose end is missing without a word:
 * it goes back to the last version that is whole, and be it the empty database.
 *
 * @see <a href="https://www.h2database.com/html/mvstore.html#fileFormat">File format</a>
 */
final class NewestVersion {
  private static final String VERSION = "version";

  private NewestVersion() {}

  /**
   * Demands that a file holds the version that its header tells, or a newer one. The file stays as
   * it is.
   *
   * @throws MVStoreException if it does not
   */
  static void demand(Path file) {
    try (MVStore store = open(file)) {
      if (store == null) {
        return;
      }
      long told = DataUtils.readHexLong(store.getFileStore().getStoreHeader(), VERSION, 0);
      if (store.getCurrentVersion() < told) {
        throw DataUtils.newMVStoreException(
            DataUtils.ERROR_FILE_CORRUPT,
            "The last whole version in {0} is {1}, but {2} was written",
            file,
            store.getCurrentVersion(),
            told);
      }
    }
  }

  /** Opens a file to read; null if H2 can't, which then tells of it itself. */
  private static @Nullable MVStore open(Path file) {
    try {
      return new MVStore.Builder().fileName(file.toString()).readOnly().autoCommitDisabled().open();
    } catch (MVStoreException e) {
      return null;
    }
  }
}
