package org.parley.read;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.test.Mock;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The database, counting the statements that queries take. Not counted is what others read at the
 * same time, such as the changes that an earlier test made and that are now passed on.
 */
@Mock
@Singleton
public class CountingDatabase extends Database {
  private final AtomicInteger statements = new AtomicInteger();

  @Inject
  CountingDatabase(ReadReplica replica, Tracer tracer) {
    super(replica, tracer);
  }

  @Override
  void each(Sql sql, EachRow reader) {
    if (ReadReplica.isReading()) {
      statements.incrementAndGet();
    }
    super.each(sql, reader);
  }

  /** Returns the number of statements that queries took since it was last asked. */
  public int takeCount() {
    return statements.getAndSet(0);
  }
}
