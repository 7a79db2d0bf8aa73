package org.parley.write;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.parley.change.ChangeFeed;
import org.parley.change.ChangeLog;
import org.parley.database.Causes;
import org.parley.database.DiskSpace;
import org.parley.database.Outage;
import org.parley.model.Derivations;
import org.parley.model.Revisions;
import org.parley.read.HistoryWriter;
import org.parley.read.TimeLimit;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.security.Caller;

/**
 * Makes the changes that editors ask for, one after the other: a record that people edit by hand
 * has time for that, and each change can rely on what it has read.
 */
@ApplicationScoped
public class Writes {
  /** Maximum time of an edit as large as a dataset, in seconds. */
  public static final int LONGEST_SECONDS = 3600;

  /** As long as an edit waits in the database for those of other processes. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  /** Each that waits holds a thread, which queries need as well. */
  private static final int MOST_WAITING = 40;

  private static final Logger LOG = Logger.getLogger(Writes.class);

  /** True on a thread whose edits are stored together, when all of its work is done. */
  private static final ThreadLocal<Boolean> TOGETHER = ThreadLocal.withInitial(() -> false);

  private final ReentrantLock turn = new ReentrantLock(true);
  private final EntityManager entityManager;
  private final ChangeListeners listeners;
  private final Derivations derivations;
  private final ChangeLog log;
  private final ChangeFeed feed;
  private final HistoryWriter history;
  private final DiskSpace space;
  private final AnswerTime answerTime;
  private final Clock clock;

  @Inject
  Writes(
      EntityManager entityManager,
      ChangeListeners listeners,
      Derivations derivations,
      ChangeLog log,
      ChangeFeed feed,
      HistoryWriter history,
      DiskSpace space,
      AnswerTime answerTime,
      Clock clock) {
    this.entityManager = entityManager;
    this.listeners = listeners;
    this.derivations = derivations;
    this.log = log;
    this.feed = feed;
    this.history = history;
    this.space = space;
    this.answerTime = answerTime;
    this.clock = clock;
  }

  /**
   * Does one edit in a transaction of its own; once this returns, it is stored.
   *
   * @throws org.parley.refusal.Refusal if it breaks a rule, or the disk is full; nothing is stored
   *     then
   */
  public <T> T perform(Caller editor, Function<Edit, T> act) {
    return perform(editor, act, QuarkusTransaction.requiringNew(), () -> false);
  }

  /**
   * Does one edit as large as a dataset, which takes longer than a transaction otherwise may.
   *
   * @param onTrial true if the edit is to be done and checked in full, and nothing of it stored
   * @throws org.parley.refusal.Refusal if it breaks a rule, or the disk is full; nothing is stored
   *     then
   */
  public <T> T performAtLength(Caller editor, Function<Edit, T> act, boolean onTrial) {
    return perform(editor, act, atLength(), () -> onTrial);
  }

  /**
   * Does work whose edits are stored together, or not at all: nothing if it throws or has failed.
   * The work reads the record with its own edits.
   *
   * @param failed returns true, once the work is done, if nothing of it is to be stored
   * @throws org.parley.refusal.Refusal if the edits break a rule of the database; nothing is stored
   *     then, unless the code says that this is unknown
   */
  public <T> T together(Supplier<T> work, BooleanSupplier failed) {
    return together(QuarkusTransaction.requiringNew(), work, failed);
  }

  /**
   * Does work likewise whose edits are as large as a dataset.
   *
   * @param onTrial true if the edits are to be done and checked in full, and nothing of them stored
   */
  public <T> T togetherAtLength(Supplier<T> work, boolean onTrial) {
    return together(atLength(), work, () -> onTrial);
  }

  private static TransactionRunnerOptions atLength() {
    return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS);
  }

  private <T> T together(
      TransactionRunnerOptions transaction, Supplier<T> work, BooleanSupplier failed) {
    TOGETHER.set(true);
    try {
      return store(transaction, work, failed);
    } finally {
      TOGETHER.remove();
    }
  }

  private <T> T perform(
      Caller editor,
      Function<Edit, T> act,
      TransactionRunnerOptions transaction,
      BooleanSupplier failed) {
    space.demand();
    Supplier<T> edit =
        () -> {
          awaitTurn();
          return performInTransaction(editor, act);
        };
    return TOGETHER.get() ? edit.get() : store(transaction, edit, failed);
  }

  private <T> T store(
      TransactionRunnerOptions transaction, Supplier<T> work, BooleanSupplier failed) {
    AtomicReference<T> result = new AtomicReference<>();
    AtomicBoolean isCommitting = new AtomicBoolean();
    try {
      transaction.run(
          () -> {
            try {
              result.set(work.get());
            } finally {
              answerTime.lift();
            }
            if (failed.getAsBoolean()) {
              throw new Undone();
            }
            isCommitting.set(true);
            if (turn.isHeldByCurrentThread()) {
              log.hide();
            }
          });
      if (turn.isHeldByCurrentThread()) {
        log.secure();
      }
    } catch (Undone e) {
      // The work has said why.
    } catch (RuntimeException e) {
      throw isCommitting.get() ? unlessUnknown(e) : Constraints.refusal(e);
    } finally {
      if (turn.isHeldByCurrentThread()) {
        log.show();
        turn.unlock();
        if (isCommitting.get()) {
          deliver();
        }
      }
    }
    return result.get();
  }

  /** Ends a transaction of which nothing is to be stored. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undone() {
      super(null, null, false, false);
    }
  }

  /**
   * Waits for other edits before it takes a connection, so that those that wait leave the pool to
   * others; edits of other processes are waited for in the database.
   */
  private void awaitTurn() {
    if (turn.isHeldByCurrentThread()) {
      return;
    }
    Duration most = TimeLimit.left(LONGEST_WAIT);
    try {
      if (turn.getQueueLength() >= MOST_WAITING
          || !turn.tryLock(most.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new Refusal(
            ErrorCode.UNAVAILABLE,
            "The server is busy with other changes. Send the request again later.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(
          ErrorCode.UNAVAILABLE, "The server is shutting down. Send the request again later.");
    }
  }

  /** A database that is lost while it commits may have done so. */
  private static RuntimeException unlessUnknown(RuntimeException failure) {
    SQLException outage = Outage.behind(failure);
    if (outage == null) {
      return Constraints.refusal(failure);
    }
    LOG.warnf("It is unknown whether a change was stored: %s", Causes.words(outage));
    return new Refusal(
        ErrorCode.OUTCOME_UNKNOWN,
        "The connection to the database was lost during the commit. Send the request again with the"
            + " same idempotency key; the change is stored only once.");
  }

  /**
   * Nothing that goes wrong here changes what was stored: listeners are notified with the next
   * change.
   */
  private void deliver() {
    try {
      TimeLimit.lifted(feed::deliverCommitted);
    } catch (RuntimeException e) {
      LOG.warnf("Listeners are told of a change later: %s", Causes.words(e));
    }
  }

  private <T> T performInTransaction(Caller editor, Function<Edit, T> act) {
    answerTime.bound();
    Revisions.Position before = log.begin();
    Journal journal = new Journal();
    Edit edit = new Edit(entityManager, listeners, log, editor.name(), latestToday(), journal);
    try {
      T result = act.apply(edit);
      // The database has its say before anything is kept.
      entityManager.flush();
      journal.raiseVersions(entityManager);
      long latest = journal.keep(log, history, editor.name(), before.latest());
      derivations.follow(before.with(latest));
      return result;
    } catch (PersistenceException e) {
      throw Constraints.refusal(e);
    }
  }

  /** Returns the latest day that it is anywhere, lest an editor's own day lies in the future. */
  private LocalDate latestToday() {
    return LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
  }
}
