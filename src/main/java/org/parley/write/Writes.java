package org.parley.write;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.parley.change.ChangeFeed;
import org.parley.change.ChangeLog;
import org.parley.database.DiskSpace;
import org.parley.read.Recorder;
import org.parley.security.Caller;

/**
 * Makes the changes that editors ask for, one after the other: a record that people edit by hand
 * has time for that, and each change can rely on what it has read.
 */
@ApplicationScoped
public class Writes {
  /** How long an edit as large as a dataset may take. */
  public static final int LONGEST_SECONDS = 3600;

  private final EntityManager entityManager;
  private final List<Follower<?>> followers;
  private final ChangeLog log;
  private final ChangeFeed feed;
  private final Recorder recorder;
  private final DiskSpace space;
  private final Clock clock;

  @Inject
  Writes(
      EntityManager entityManager,
      @All List<Follower<?>> followers,
      ChangeLog log,
      ChangeFeed feed,
      Recorder recorder,
      DiskSpace space,
      Clock clock) {
    this.entityManager = entityManager;
    this.followers = followers;
    this.log = log;
    this.feed = feed;
    this.recorder = recorder;
    this.space = space;
    this.clock = clock;
  }

  /**
   * Does one edit in a transaction of its own; once this returns, it is stored.
   *
   * @throws org.parley.refusal.Refusal if it breaks a rule, or there is no room; nothing is stored
   *     then
   */
  public <T> T perform(Caller editor, Function<Edit, T> act) {
    return perform(editor, act, QuarkusTransaction.requiringNew());
  }

  /**
   * Does one edit as large as a dataset, which takes longer than a transaction otherwise may.
   *
   * @throws org.parley.refusal.Refusal if it breaks a rule, or there is no room; nothing is stored
   *     then
   */
  public <T> T performAtLength(Caller editor, Function<Edit, T> act) {
    return perform(editor, act, QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS));
  }

  private <T> T perform(
      Caller editor, Function<Edit, T> act, TransactionRunnerOptions transaction) {
    space.demand();
    T result;
    try {
      result = transaction.call(() -> performInTransaction(editor, act));
    } catch (PersistenceException e) {
      throw Constraints.refusal(e);
    }
    log.secure();
    feed.deliver();
    return result;
  }

  private <T> T performInTransaction(Caller editor, Function<Edit, T> act) {
    log.begin();
    Journal journal = new Journal();
    T result =
        act.apply(new Edit(entityManager, followers, log, editor.name(), latestToday(), journal));
    // The database has its say before anything is kept.
    entityManager.flush();
    journal.keep(log, recorder, editor.name());
    return result;
  }

  /** The latest day that it is anywhere, lest an editor's own day lies in the future. */
  private LocalDate latestToday() {
    return LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
  }
}
