package org.parley.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.change.ChangeLog;
import org.parley.read.HistoricalReads;
import org.parley.read.ReadReplica;
import org.parley.read.Records;
import org.parley.read.Snapshot;
import org.parley.security.Caller;

/** Writes the record of a dialogue as a dataset, which can be loaded again. */
@ApplicationScoped
public class DatasetExporter {
  /** Bytes that are sent together. */
  private static final int CHUNK = 1 << 16;

  private final Records records;
  private final ChangeLog log;

  @Inject
  DatasetExporter(Records records, ChangeLog log) {
    this.records = records;
    this.log = log;
  }

  /** Place that a dataset is written to. */
  public interface Target {
    /**
     * Opens the place, once the dataset is known to exist.
     *
     * @param moment the dataset is what was recorded before it, and always will be
     */
    OutputStream open(Instant moment);

    /** Returns true if nobody waits for the dataset any more. */
    boolean isGone();
  }

  /**
   * Writes a dataset. All of it is of one state of the record, whatever others change meanwhile.
   * The same content has the same bytes, also after it was loaded into another database.
   *
   * @param dialogue the dialogue's slug
   * @param asLines true for a JSON text a line, false for one JSON object
   * @param recordedBefore leaves out later changes; null for the current state
   * @throws org.parley.refusal.Refusal if there is no such dialogue
   * @throws UncheckedIOException if the target takes no more
   */
  public void export(
      String dialogue,
      boolean asLines,
      @Nullable Instant recordedBefore,
      Caller caller,
      Target target) {
    ReadReplica.during(
        caller,
        () ->
            Snapshot.during(
                () -> {
                  Instant moment = recordedBefore == null ? log.end() : recordedBefore;
                  Supplier<@Nullable Void> writing = () -> write(dialogue, asLines, moment, target);
                  return recordedBefore == null
                      ? writing.get()
                      : HistoricalReads.during(log.lastBefore(moment), writing);
                }));
  }

  private @Nullable Void write(String dialogue, boolean asLines, Instant moment, Target target) {
    DialogueRecords found = new DialogueRecords(records, dialogue, target::isGone);
    try {
      OutputStream out = new BufferedOutputStream(target.open(moment), CHUNK);
      DatasetWriter writer = new DatasetWriter(out, asLines);
      writer.begin(found.title());
      DatasetFormat.LISTS.forEach(
          (list, type) -> writer.list(list, taker -> found.each(type, taker)));
      writer.end();
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return null;
  }
}
