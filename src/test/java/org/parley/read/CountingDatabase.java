package org.parley.read;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.test.Mock;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The database, counting the statements that queries take. Not counted is what others read at the
 * same time, such as the changes that an earlier test made and that are now passed on.
 */
@Mock
@Singleton
public class CountingDatabase extends Database {
  private final AtomicInteger statements = new AtomicInteger();
  private final AtomicInteger messages = new AtomicInteger();
  private volatile @Nullable String failing;

  @Inject
  CountingDatabase(ReadReplica replica, Tracer tracer) {
    super(replica, tracer);
  }

  @Override
  Deferred later(Sql sql, Read.EachRow reader, @Nullable Supplier<List<Deferred>> afterwards) {
    if (ReadReplica.isReading()) {
      statements.incrementAndGet();
    }
    String wrong = failing;
    boolean fails = wrong != null && sql.text().contains(wrong);
    return super.later(fails ? Sql.of("select nothing") : sql, reader, afterwards);
  }

  /** Runs work while each statement that has a text in it fails. */
  public void failing(String text, Runnable work) {
    failing = text;
    try {
      work.run();
    } finally {
      failing = null;
    }
  }

  @Override
  void send(List<Read> reads, @Nullable Snapshot snapshot, boolean isLast) {
    if (ReadReplica.isReading()) {
      messages.incrementAndGet();
    }
    super.send(reads, snapshot, isLast);
  }

  /** Returns the number of messages to the database since it was last asked. */
  public int takeMessages() {
    return messages.getAndSet(0);
  }

  /** Returns the number of statements that queries took since it was last asked. */
  public int takeCount() {
    return statements.getAndSet(0);
  }
}
