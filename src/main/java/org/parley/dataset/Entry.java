package org.parley.dataset;

import java.util.stream.Stream;
import org.parley.record.Record;

/** One record of a dataset, its references already resolved. */
interface Entry {

  /** Fills in the record and returns it with those that belong to it, in the order of the file. */
  Stream<Record> records();
}
