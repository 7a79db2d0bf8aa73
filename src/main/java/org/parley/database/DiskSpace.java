package org.parley.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Space on the disk of an embedded database, kept by a file that gives way to what is being written
 * when the disk gets full. Until it can be made anew, nothing else is written: H2 closes its file
 * when a write fails, every query that runs then fails with it, and some never end.
 */
@ApplicationScoped
public class DiskSpace {
  private static final Logger LOG = Logger.getLogger(DiskSpace.class);

  private final MemorySize size;
  private @Nullable Path file;
  private boolean readOnly;
  private boolean isShort;

  @Inject
  DiskSpace(DatabaseSettings settings) {
    this.size = settings.diskReserve();
  }

  /** Finds the file of the database, if it has one. */
  synchronized void find(Connection connection) throws SQLException {
    if (DatabaseKind.CURRENT != DatabaseKind.H2) {
      return;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select database_path()")) {
      row.next();
      String name = row.getString(1);
      if (name != null) {
        keep(DiskPath.file(name), connection.isReadOnly());
      }
    }
  }

  private void keep(Path found, boolean isReadOnly) {
    file = found;
    readOnly = isReadOnly;
    if (isReadOnly) {
      LOG.warnf("Changes are refused: %s may not be written to", found);
    }
  }

  synchronized void measure(@Observes StartupEvent event, MeterRegistry metrics) {
    Path known = file;
    if (known != null) {
      Gauge.builder("parley.disk.room", () -> room(known))
          .baseUnit("bytes")
          .description("The room on the disk of the embedded database")
          .register(metrics);
    }
  }

  /**
   * Checks that the database can be written to.
   *
   * @throws Refusal if not
   */
  public void demand() {
    String obstacle = obstacle();
    if (obstacle != null) {
      throw new Refusal(ErrorCode.UNAVAILABLE, obstacle);
    }
  }

  /** Returns why nothing can be written just now; null if it can. */
  public synchronized @Nullable String obstacle() {
    Path known = file;
    if (known == null) {
      return null;
    }
    if (readOnly) {
      return "The database can only be read: its file is not writable.";
    }
    boolean isReserved = size.asLongValue() == 0 || isReserved(DiskPath.reserve(known));
    if (isReserved == isShort) {
      isShort = !isReserved;
      tell(known);
    }
    return isReserved ? null : "The disk is full; changes cannot be stored at present.";
  }

  private void tell(Path known) {
    if (isShort) {
      LOG.errorf(
          "Nothing is written until the disk of %s has the room of PARLEY_DB_DISK_RESERVE (%d"
              + " bytes)",
          known, size.asLongValue());
    } else {
      LOG.infof("The disk of %s has room again: changes are written", known);
    }
  }

  private boolean isReserved(Path reserve) {
    try {
      return Files.exists(reserve) && Files.size(reserve) == size.asLongValue() || reserve(reserve);
    } catch (IOException e) {
      return false;
    }
  }

  /** Reserves the space: on a full disk either all of it or nothing. */
  private boolean reserve(Path reserve) throws IOException {
    Files.deleteIfExists(reserve);
    if (room(reserve) < size.asLongValue()) {
      return false;
    }
    // Zeros would take no space on a disk that compresses.
    SplittableRandom random = new SplittableRandom();
    byte[] block = new byte[1 << 16];
    try (OutputStream bytes = Files.newOutputStream(reserve)) {
      for (long left = size.asLongValue(); left > 0; left -= block.length) {
        random.nextBytes(block);
        bytes.write(block, 0, (int) Math.min(left, block.length));
      }
      return true;
    } catch (IOException e) {
      Files.deleteIfExists(reserve);
      return false;
    }
  }

  /** Returns the bytes that are free on the disk of a file, which need not be there. */
  private static long room(Path beside) {
    try {
      return Files.getFileStore(beside.getParent()).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
