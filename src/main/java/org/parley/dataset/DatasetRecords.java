package org.parley.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.parley.download.Download;
import org.parley.model.RecordTypes;
import org.parley.model.SluggedRecord;
import org.parley.read.Records;

/** Records of a download, in the form that a dataset has. */
public interface DatasetRecords {
  /**
   * Finds the records that are asked for.
   *
   * @throws org.parley.refusal.Refusal if there is no such dialogue
   */
  static DatasetRecords of(RecordTypes types, Records records, Download asked) {
    return asked.dialogue() == null
        ? new AllRecords(types, records, asked)
        : new DialogueRecords(types, records, asked);
  }

  /** Returns the title of the dataset. */
  String title();

  /** Gives each record of a type to a taker, in the order of the slugs. */
  void each(Class<? extends SluggedRecord> type, Consumer<ObjectNode> taker);
}
