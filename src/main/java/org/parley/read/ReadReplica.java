package org.parley.read;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.security.Caller;

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

  /** Reads from the replica, if there is one and the caller changes nothing. */
  public static <T extends @Nullable Object> T during(Caller caller, Supplier<T> reads) {
    READING.set(!caller.mayEdit());
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

  /** Returns true if the current read answers a caller who changes nothing. */
  static boolean isReading() {
    return READING.get();
  }
}
