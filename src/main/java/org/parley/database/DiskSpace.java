package org.parley.database;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * The room on the disk of an embedded database. Writing stops while there still is some: H2 closes
 * its file, and may hang, when a write fails.
 */
@ApplicationScoped
public class DiskSpace {
  private final boolean embedded;
  private final MemorySize reserve;
  private volatile @Nullable FileStore disk;

  @Inject
  DiskSpace(
      @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind,
      DatabaseSettings settings) {
    this.embedded = databaseKind.equals("h2");
    this.reserve = settings.diskReserve();
  }

  /** Looks where the database keeps its file, if it has one. */
  void find(Connection connection) throws SQLException {
    if (!embedded) {
      return;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select database_path()")) {
      row.next();
      String file = row.getString(1);
      disk = file == null ? null : Files.getFileStore(Path.of(file).toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Demands that there is room to write.
   *
   * @throws Refusal if not
   */
  public void demand() {
    FileStore known = disk;
    try {
      if (known != null && known.getUsableSpace() < reserve.asLongValue()) {
        throw new Refusal(
            ErrorCode.UNAVAILABLE, "The disk is full: nothing can be written just now.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
