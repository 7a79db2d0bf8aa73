package org.parley.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.parley.download.DialogueScope;
import org.parley.download.Download;
import org.parley.model.Batches;
import org.parley.model.RecordTypes;
import org.parley.model.SluggedRecord;
import org.parley.read.Records;

/** The whole record. Memory holds some slugs, and one batch of records. */
final class AllRecords implements DatasetRecords {
  /** Slugs that are read together: databases of some locales sort all of them each time. */
  private static final int SLUGS = 10_000;

  private final Records records;
  private final RecordedForms forms;
  private final Download asked;

  AllRecords(RecordTypes types, Records records, Download asked) {
    this.records = records;
    this.asked = asked;
    this.forms = new RecordedForms(types, records);
  }

  @Override
  public String title() {
    return "The whole record";
  }

  @Override
  public void each(Class<? extends SluggedRecord> type, Consumer<ObjectNode> taker) {
    String last = "";
    List<String> slugs;
    do {
      slugs = slugsAfter(last, type);
      for (List<String> batch : Batches.of(slugs, DialogueScope.BATCH)) {
        asked.demandReader();
        forms.read(type, batch).forEach(taker);
        last = batch.get(batch.size() - 1);
      }
    } while (slugs.size() == SLUGS);
  }

  private <E extends SluggedRecord> List<String> slugsAfter(String last, Class<E> type) {
    return records.bySlug(type, last, SLUGS, WholeRecord.slugOf(type)).stream()
        .map(record -> record.slug)
        .toList();
  }
}
