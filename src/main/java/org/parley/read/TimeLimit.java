package org.parley.read;

import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Bounds the time that an operation may spend in the database, and counts its statements. A
 * statement that still runs when it is over is cancelled, and no other is begun. One look at all
 * that runs, a few times a second, costs less than a timer for each statement, which JDBC's own
 * query time-out would set.
 */
@ApplicationScoped
public class TimeLimit {
  private static final Logger LOG = Logger.getLogger(TimeLimit.class);
  private static final long LOOK_EVERY_MS = 200;

  /** Time for a server to end a statement that it is asked to end. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private static final ThreadLocal<Operation> CURRENT = new ThreadLocal<>();

  private final Vertx vertx;
  private final Set<Operation> running = ConcurrentHashMap.newKeySet();
  private long timer;

  @Inject
  TimeLimit(Vertx vertx) {
    this.vertx = vertx;
  }

  private static final class Operation {
    private final long end;
    private volatile @Nullable Statement statement;
    private final AtomicBoolean isCancelling = new AtomicBoolean();
    private int statements;

    Operation(long end) {
      this.end = end;
    }

    boolean isOver() {
      return System.nanoTime() - end > 0;
    }

    void cancel() {
      Statement last = statement;
      try {
        if (last != null) {
          last.cancel();
        }
      } catch (SQLException e) {
        LOG.warn("A statement that takes too long could not be cancelled", e);
      }
    }
  }

  @PostConstruct
  void start() {
    timer = vertx.setPeriodic(LOOK_EVERY_MS, t -> look());
  }

  @PreDestroy
  void stop() {
    vertx.cancelTimer(timer);
  }

  private void look() {
    for (Operation operation : running) {
      // A server that hangs does not hear of it: one thread that waits for that is enough.
      if (operation.isOver() && operation.isCancelling.compareAndSet(false, true)) {
        vertx.<Void>executeBlocking(
            () -> {
              operation.cancel();
              operation.isCancelling.set(false);
              return null;
            },
            false);
      }
    }
  }

  /** Runs an operation, whose time begins now. */
  public <T> T during(Duration most, Supplier<T> work) {
    return during(most, work, statements -> {});
  }

  /**
   * Runs an operation, whose time begins now.
   *
   * @param statements takes how many statements it has run, however it ends
   */
  public <T> T during(Duration most, Supplier<T> work, IntConsumer statements) {
    Operation operation = new Operation(System.nanoTime() + most.toNanos());
    running.add(operation);
    CURRENT.set(operation);
    try {
      return work.get();
    } finally {
      CURRENT.remove();
      running.remove(operation);
      statements.accept(operation.statements);
    }
  }

  /** Returns the time that the operation on this thread has left, but at most so much. */
  public static Duration left(Duration most) {
    Operation operation = CURRENT.get();
    if (operation == null) {
      return most;
    }
    Duration left = Duration.ofNanos(operation.end - System.nanoTime());
    return left.compareTo(most) < 0 ? left : most;
  }

  /**
   * Has a server that answers nothing any more, as one that hangs, fail the operation soon after
   * its time is over. A server that works ends the statement before, as it is asked to.
   *
   * @return milliseconds after which the connection gives up otherwise; 0 if it never does
   */
  public static int boundAnswers(Connection connection) throws SQLException {
    int most = connection.getNetworkTimeout();
    if (CURRENT.get() != null) {
      Duration otherwise =
          most == 0 ? Duration.ofMillis(Integer.MAX_VALUE) : Duration.ofMillis(most);
      Duration left = left(otherwise.minus(GRACE)).plus(GRACE);
      connection.setNetworkTimeout(Runnable::run, (int) Math.max(1, left.toMillis()));
    }
    return most;
  }

  /** Runs work that does not belong to the operation on this thread and may take longer. */
  public static void lifted(Runnable work) {
    Operation operation = CURRENT.get();
    CURRENT.remove();
    try {
      work.run();
    } finally {
      if (operation != null) {
        CURRENT.set(operation);
      }
    }
  }

  /**
   * Sets the statement that the operation on this thread is about to run.
   *
   * @param statements how many there are in its text
   * @throws Refusal if its time is over
   */
  static void begin(Statement statement, int statements) {
    Operation operation = CURRENT.get();
    if (operation != null) {
      operation.statements += statements;
      operation.statement = statement;
    }
    demand();
  }

  /**
   * Demands that the operation on this thread has time left.
   *
   * @throws Refusal if its time is over
   */
  static void demand() {
    Operation operation = CURRENT.get();
    if (operation != null && operation.isOver()) {
      throw isOver();
    }
  }

  /** Counts a statement of the operation on this thread. */
  static void count() {
    Operation operation = CURRENT.get();
    if (operation != null) {
      operation.statements++;
    }
  }

  /** Clears the statement of the operation on this thread. */
  static void end() {
    Operation operation = CURRENT.get();
    if (operation != null) {
      operation.statement = null;
    }
  }

  static Refusal isOver() {
    return new Refusal(
        ErrorCode.TIMED_OUT,
        "The operation exceeded the time limit. Request fewer records at once.");
  }
}
