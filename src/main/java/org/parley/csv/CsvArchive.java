package org.parley.csv;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parley.dataset.DatasetRecords;
import org.parley.download.Download;
import org.parley.download.FileFormat;
import org.parley.model.RecordTypes;
import org.parley.read.Records;

/**
 * Archive with one CSV file a list, which can be imported again, and a README. The same content has
 * the same bytes.
 */
@Singleton
class CsvArchive implements FileFormat {
  /** First time that an archive can have, so that its bytes do not depend on the clock. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final RecordTypes types;
  private final CsvLists lists;
  private final Records records;

  @Inject
  CsvArchive(RecordTypes types, CsvLists lists, Records records) {
    this.types = types;
    this.lists = lists;
    this.records = records;
  }

  @Override
  public String suffix() {
    return ".csv.zip";
  }

  @Override
  public String mediaType() {
    return "application/zip";
  }

  @Override
  public void write(Download asked) throws IOException {
    DatasetRecords found = DatasetRecords.of(types, records, asked);
    OutputStream out = asked.open();
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    begin("README.txt", zip);
    zip.write(DataDictionary.text(found.title(), lists).getBytes(StandardCharsets.UTF_8));
    for (CsvList list : lists.all()) {
      begin(list.name() + ".csv", zip);
      CsvWriter writer = new CsvWriter(list, zip);
      found.each(list.holder(), writer::add);
      writer.end();
    }
    zip.finish();
    out.flush();
  }

  private static void begin(String name, ZipOutputStream zip) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }
}
