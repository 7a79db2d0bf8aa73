package org.parley.read;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.test.Mock;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The database, counting the statements that it is asked to run. */
@Mock
@Singleton
public class CountingDatabase extends Database {
  private final AtomicInteger statements = new AtomicInteger();

  @Inject
  CountingDatabase(AgroalDataSource dataSource, Tracer tracer) {
    super(dataSource, tracer);
  }

  @Override
  <T> List<T> query(Sql sql, Row<T> reader) {
    statements.incrementAndGet();
    return super.query(sql, reader);
  }

  /** How many statements ran since it was last asked. */
  public int takeCount() {
    return statements.getAndSet(0);
  }
}
