package org.parley.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.change.ChangeLog;
import org.parley.read.HistoricalReads;
import org.parley.read.ReadReplica;
import org.parley.read.Snapshot;
import org.parley.security.Caller;

/** Writes the record of a dialogue, or the whole record, as a file. */
@ApplicationScoped
public class Downloads {
  private final ChangeLog log;

  @Inject
  Downloads(ChangeLog log) {
    this.log = log;
  }

  /**
   * File that is asked for.
   *
   * @param dialogue the dialogue's slug; null for the whole record
   * @param recordedBefore leaves out later changes; null for the current state
   * @param origin scheme and authority of this program's addresses, as the client knows them
   * @param address the address of the file
   */
  public record Question(
      @Nullable String dialogue, @Nullable Instant recordedBefore, String origin, String address) {}

  /**
   * Writes a file. All of it is of one state of the record, whatever others change meanwhile.
   *
   * @throws org.parley.refusal.Refusal if there is no such dialogue
   * @throws UncheckedIOException if the target takes no more
   */
  public void write(FileFormat format, Question asked, Caller caller, Download.Target target) {
    ReadReplica.during(
        caller,
        () ->
            Snapshot.during(
                () -> {
                  Instant before = asked.recordedBefore();
                  Instant moment = before == null ? log.end() : before;
                  Download download =
                      new Download(
                          asked.dialogue(), moment, asked.origin(), asked.address(), target);
                  Supplier<@Nullable Void> writing = () -> write(format, download);
                  return before == null
                      ? writing.get()
                      : HistoricalReads.during(log.lastBefore(moment), writing);
                }));
  }

  private static @Nullable Void write(FileFormat format, Download download) {
    download.demandReader();
    try {
      format.write(download);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return null;
  }
}
