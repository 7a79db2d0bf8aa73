package org.parley.write;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.model.Batches;
import org.parley.model.VersionedRecord;

/** All listeners to changes of records. */
@ApplicationScoped
class ChangeListeners {
  /** As many records as one statement may ask for. */
  private static final int BATCH = 500;

  private final List<ChangeListener<?>> all;

  @Inject
  ChangeListeners(@All List<ChangeListener<?>> all) {
    this.all = all;
  }

  void changed(
      List<? extends VersionedRecord> records, Consequences consequences, boolean corrects) {
    all.forEach(listener -> tell(listener, records, consequences, corrects));
  }

  private static <E extends VersionedRecord> void tell(
      ChangeListener<E> listener,
      List<? extends VersionedRecord> records,
      Consequences consequences,
      boolean corrects) {
    List<E> changed =
        records.stream().filter(listener.type()::isInstance).map(listener.type()::cast).toList();
    Batches.of(changed, BATCH).forEach(batch -> listener.changed(batch, consequences, corrects));
  }
}
