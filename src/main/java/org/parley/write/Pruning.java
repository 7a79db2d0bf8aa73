package org.parley.write;

import java.util.Collection;
import java.util.List;
import org.parley.model.VersionedRecord;

/** Removal of stored records that a load leaves out. */
@FunctionalInterface
public interface Pruning {
  /** Pruning that removes nothing. */
  Pruning NONE = (loaded, consequences) -> List.of();

  /**
   * Removes stored records, unless others refer to them: then it refuses that.
   *
   * @param loaded all records of the load
   * @return the effect on each removed record
   */
  List<LoadEffect> prune(Collection<VersionedRecord> loaded, Consequences consequences);
}
