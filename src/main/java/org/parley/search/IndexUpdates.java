package org.parley.search;

import io.quarkus.arc.Arc;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractPostDatabaseOperationEvent;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.integrator.spi.Integrator;
import org.parley.model.RecordTypes;
import org.parley.model.Searched;

/**
 * Updates of the index: a transaction indexes what it has written through Hibernate just before it
 * commits, so that both become visible at once or not at all.
 */
public class IndexUpdates
    implements Integrator,
        PostInsertEventListener,
        PostUpdateEventListener,
        PostDeleteEventListener {

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor sessionFactory) {
    EventListenerRegistry registry = sessionFactory.getEventListenerRegistry();
    registry.appendListeners(EventType.POST_INSERT, this);
    registry.appendListeners(EventType.POST_UPDATE, this);
    registry.appendListeners(EventType.POST_DELETE, this);
  }

  @Override
  public void onPostInsert(PostInsertEvent event) {
    note(event);
  }

  @Override
  public void onPostUpdate(PostUpdateEvent event) {
    note(event);
  }

  @Override
  public void onPostDelete(PostDeleteEvent event) {
    note(event);
  }

  private static void note(AbstractPostDatabaseOperationEvent event) {
    String type = event.getPersister().getMappedClass().getSimpleName();
    Arc.container().instance(RecordTypes.class).get().searched().values().stream()
        .filter(kind -> kind.type().equals(type))
        .forEach(kind -> changesOf(event.getSession()).add(kind, (Long) event.getId()));
  }

  private static Changes changesOf(SharedSessionContractImplementor session) {
    TransactionSynchronizationRegistry transaction =
        Arc.container().instance(TransactionSynchronizationRegistry.class).get();
    if (transaction.getResource(Changes.class) instanceof Changes changes) {
      return changes;
    }
    Changes changes = new Changes();
    transaction.putResource(Changes.class, changes);
    session.getTransactionCompletionCallbacks().registerCallback(changes);
    return changes;
  }

  /** Changes that one transaction has written so far. */
  private static final class Changes implements BeforeCompletionCallback {
    private final Map<Searched, Set<Long>> ids = new LinkedHashMap<>();

    void add(Searched kind, Long id) {
      ids.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(id);
    }

    @Override
    public void doBeforeTransactionCompletion(SharedSessionContractImplementor session) {
      session.doWork(
          connection -> {
            for (Map.Entry<Searched, Set<Long>> changed : ids.entrySet()) {
              SearchIndex.refresh(connection, changed.getKey(), changed.getValue());
            }
          });
    }
  }
}
