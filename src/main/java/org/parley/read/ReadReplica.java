package org.parley.read;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the database that queries are answered from where there is one, so that they leave the
 * database itself to those who write. It may be behind by a moment: who writes, or is told of what
 * has just been written, reads from the database itself.
 */
@ApplicationScoped
public class ReadReplica {
  private static final ThreadLocal<Boolean> READING = ThreadLocal.withInitial(() -> false);

  private final AgroalDataSource database;
  private final AgroalDataSource replica;

  @Inject
  ReadReplica(
      AgroalDataSource database,
      @DataSource("replica") InjectableInstance<AgroalDataSource> replica) {
    this.database = database;
    this.replica = replica.getHandle().getBean().isActive() ? replica.getActive() : database;
  }

  /** Reads from the replica, if there is one. */
  public static <T extends @Nullable Object> T during(Supplier<T> reads) {
    READING.set(true);
    try {
      return reads.get();
    } finally {
      READING.remove();
    }
  }

  /** Returns the data source for the current read. */
  AgroalDataSource source() {
    return isReading() ? replica : database;
  }

  /** Returns true if the current operation only reads. */
  static boolean isReading() {
    return READING.get();
  }
}
