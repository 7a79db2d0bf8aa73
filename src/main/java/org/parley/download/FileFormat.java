package org.parley.download;

import java.io.IOException;

/** Format in which the record of a dialogue, and perhaps the whole record, can be downloaded. */
public interface FileFormat {
  /** Returns the end of the names of files in this format, such as {@code .ics}. */
  String suffix();

  /** Returns the media type, without a charset: files are in UTF-8. */
  String mediaType();

  /** Returns true if browsers should save a file instead of showing it. */
  default boolean isAttachment() {
    return true;
  }

  /**
   * Writes a file to {@link Download#open}, in a snapshot of the record.
   *
   * @throws org.parley.refusal.Refusal if there is no such dialogue, or the format is of dialogues
   *     only; the file is not opened then
   */
  void write(Download asked) throws IOException;
}
