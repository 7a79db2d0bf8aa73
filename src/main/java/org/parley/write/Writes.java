package org.parley.write;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.Function;
import org.parley.change.ChangeFeed;
import org.parley.change.ChangeLog;
import org.parley.read.Recorder;
import org.parley.security.Caller;

/**
 * Makes the changes that editors ask for, one after the other: a record that people edit by hand
 * has time for that, and each change can rely on what it has read.
 */
@ApplicationScoped
public class Writes {
  private final EntityManager entityManager;
  private final List<Follower<?>> followers;
  private final ChangeLog log;
  private final ChangeFeed feed;
  private final Recorder recorder;

  @Inject
  Writes(
      EntityManager entityManager,
      @All List<Follower<?>> followers,
      ChangeLog log,
      ChangeFeed feed,
      Recorder recorder) {
    this.entityManager = entityManager;
    this.followers = followers;
    this.log = log;
    this.feed = feed;
    this.recorder = recorder;
  }

  /**
   * Does one edit in a transaction of its own; once this returns, it is stored.
   *
   * @throws org.parley.refusal.Refusal if it breaks a rule; nothing is stored then
   */
  public <T> T perform(Caller editor, Function<Edit, T> act) {
    T result;
    try {
      result = QuarkusTransaction.requiringNew().call(() -> performInTransaction(editor, act));
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
    T result = act.apply(new Edit(entityManager, followers, log, editor.name(), journal));
    // The database has its say before anything is kept.
    entityManager.flush();
    journal.keep(log, recorder, editor.name());
    return result;
  }
}
