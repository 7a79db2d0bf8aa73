package org.parley.write;

import java.util.List;
import org.parley.model.VersionedRecord;

/**
 * Updates other records when records of one type change, or rejects the change because of them.
 *
 * @param <E> the type of the changed records
 */
public interface ChangeListener<E extends VersionedRecord> {
  /** Returns the type of the records that it listens to. */
  Class<E> type();

  /**
   * Handles records that are created, updated or deleted in this edit.
   *
   * @param corrects true if the editor says that the change corrects the record
   * @throws org.parley.refusal.Refusal if the change breaks a rule
   */
  void changed(List<E> records, Consequences consequences, boolean corrects);
}
