package org.parley.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.TimeUnit;

/**
 * Of several processes that start at once on one database, one does what has to be done once; the
 * others wait and then find it done.
 */
@ApplicationScoped
public class StartupLock {
  /**
   * A database that is still empty has no row to lock but those of its migrations. A statement that
   * waits for the lock would be ended after a while, and the transaction with it.
   */
  private static final String LOCK =
      "select \"version\" from \"flyway_schema_history\" where \"installed_rank\" = 1"
          + " for update skip locked";

  private static final long PAUSE_MILLIS = 200;

  private final EntityManager entityManager;

  @Inject
  StartupLock(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Waits for the lock; the end of the transaction gives it back. */
  public void acquire() {
    try {
      while (entityManager.createNativeQuery(LOCK).getResultList().isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Asked to stop", e);
    }
  }
}
