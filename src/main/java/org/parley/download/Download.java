package org.parley.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Download of the record of a dialogue, or of the whole record.
 *
 * @param dialogue the dialogue's slug; null for the whole record
 * @param moment the file has what was recorded before it, and always will
 * @param origin scheme and authority of this program's addresses, as the client knows them
 * @param address the address of the file
 */
public record Download(
    @Nullable String dialogue, Instant moment, String origin, String address, Target target) {
  /** Bytes that are sent together. */
  private static final int CHUNK = 1 << 16;

  /** Place that a file is written to. */
  public interface Target {
    /**
     * Opens the place, once the file is known to exist.
     *
     * @param moment the file has what was recorded before it, and always will
     */
    OutputStream open(Instant moment);

    /** Returns true if nobody waits for the file any more. */
    boolean isGone();
  }

  /**
   * Returns the dialogue's slug.
   *
   * @throws Refusal if the whole record is asked for
   */
  public String demandDialogue() {
    if (dialogue == null) {
      throw new Refusal(
          ErrorCode.NOT_FOUND,
          "There is no file of the whole record in this format, only of dialogues.");
    }
    return dialogue;
  }

  /** Opens the file, once it is known to exist. */
  public OutputStream open() {
    return new BufferedOutputStream(target.open(moment), CHUNK);
  }

  /** Taker of the records of a file. */
  public interface Taker<E> {
    /** Writes a record. */
    void take(E record) throws IOException;
  }

  /**
   * Returns a taker of batches that gives each record to another one, as long as somebody waits for
   * the file.
   */
  public <E> Consumer<List<E>> each(Taker<E> taker) {
    return batch -> {
      demandReader();
      try {
        for (E record : batch) {
          taker.take(record);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /**
   * Checks that somebody still waits for the file; called before each batch is read.
   *
   * @throws UncheckedIOException if nobody does
   */
  public void demandReader() {
    if (target.isGone()) {
      throw new UncheckedIOException(new IOException("Nobody waits for the file any more"));
    }
  }
}
