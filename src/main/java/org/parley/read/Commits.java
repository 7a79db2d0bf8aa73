package org.parley.read;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps what is committed from being read before it is on the disk, where the database shows it
 * before: H2 does.
 */
public final class Commits {
  /** Maximum time that work outside an operation waits. */
  private static final Duration MOST = Duration.ofSeconds(15);

  private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock();

  private Commits() {}

  /** Has reads that begin from now on wait, until this thread shows what it commits. */
  public static void hide() {
    LOCK.writeLock().lock();
  }

  /** Shows what this thread has hidden, if it has. */
  public static void show() {
    if (LOCK.isWriteLockedByCurrentThread()) {
      LOCK.writeLock().unlock();
    }
  }

  /** Something that begins to read. */
  public interface Reading<X extends Exception> {
    void begin() throws X;
  }

  /**
   * Begins to read what is on the disk.
   *
   * @throws org.parley.refusal.Refusal if that is not to be had in the time of the operation
   */
  public static <X extends Exception> void read(Reading<X> reading) throws X {
    try {
      if (!LOCK.readLock().tryLock(TimeLimit.left(MOST).toNanos(), TimeUnit.NANOSECONDS)) {
        throw TimeLimit.isOver();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Asked to stop", e);
    }
    try {
      reading.begin();
    } finally {
      LOCK.readLock().unlock();
    }
  }
}
