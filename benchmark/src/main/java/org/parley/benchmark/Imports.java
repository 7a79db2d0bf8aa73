package org.parley.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Imports of invented datasets, and plain copies of the rows that they bring. */
final class Imports {
  private static final String COPY = "copied";

  private final Launcher launcher;
  private final Database database;
  private final String empty;
  private final Path folder;
  private final List<Import> all = new ArrayList<>();

  private Imports(Launcher launcher, String empty) {
    this.launcher = launcher;
    this.database = launcher.database();
    this.empty = empty;
    this.folder = launcher.home().resolve("target/import");
  }

  /**
   * An import.
   *
   * @param megabytes size of the dataset
   * @param again run in which nothing changes
   */
  private record Import(
      int meetings, double megabytes, ImportRun first, ImportRun again, RowCopy copy) {
    double perRecord(long millis) {
      return (double) millis / first.records();
    }
  }

  /**
   * Measures datasets.
   *
   * @param empty a migrated database
   * @param sizes numbers of meetings
   */
  static String run(Launcher launcher, String empty, List<Integer> sizes)
      throws IOException, InterruptedException, SQLException {
    Imports imports = new Imports(launcher, empty);
    Files.createDirectories(imports.folder);
    // The program's files are in memory from now on, as for those that follow.
    ImportRun start = imports.startOnly();
    for (int meetings : sizes) {
      imports.all.add(imports.measure(meetings));
    }
    return imports.table()
        + "\nThe program takes %s s of each import to start and end, as with a dataset without records.\n"
            .formatted(Report.number(start.seconds()));
  }

  private ImportRun startOnly() throws IOException, InterruptedException, SQLException {
    Path file = folder.resolve("none.ndjson");
    Dataset.write(file, 0);
    database.copy("none", empty);
    return ImportRun.of(launcher, "none", file);
  }

  private Import measure(int meetings) throws IOException, InterruptedException, SQLException {
    String name = "import" + meetings;
    Path file = folder.resolve(meetings + ".ndjson");
    Dataset.write(file, meetings);
    database.copy(name, empty);
    database.copy(COPY, empty);
    ImportRun first = ImportRun.of(launcher, name, file);
    database.tidy(name);
    ImportRun again = ImportRun.of(launcher, name, file);
    if (first.changed() != first.records() || again.changed() != 0) {
      throw new IllegalStateException(
          "Of %d records, %d were new, and %d differ now"
              .formatted(first.records(), first.changed(), again.changed()));
    }
    RowCopy copy = RowCopy.of(database, name, COPY, folder.resolve("rows"));
    double megabytes = Files.size(file) / 1e6;
    Files.delete(file);
    database.drop(COPY);
    database.drop(name);
    return new Import(meetings, megabytes, first, again, copy);
  }

  private Table table() {
    List<String> heads = new ArrayList<>();
    heads.add("meetings");
    all.forEach(each -> heads.add(String.format(Locale.ROOT, "%,d", each.meetings())));
    if (all.size() > 1) {
      heads.add("last : first");
    }
    Table table = new Table(heads);
    row(table, "records", each -> each.first().records());
    row(table, "MB of JSON", Import::megabytes);
    row(table, "seconds to import", each -> each.first().seconds());
    row(table, "records a second", each -> each.first().recordsPerSecond());
    row(table, "processor ms a record", each -> each.perRecord(each.first().processorMillis()));
    row(table, "of which PostgreSQL's", each -> each.perRecord(each.first().databaseMillis()));
    row(table, "MiB resident at most", each -> each.first().peakMemory());
    row(table, "seconds to import again what is there", each -> each.again().seconds());
    row(table, "rows in PostgreSQL", each -> each.copy().rows());
    row(table, "seconds to `COPY` them", each -> each.copy().seconds());
    row(table, "rows a second by `COPY`", each -> each.copy().rowsPerSecond());
    row(
        table,
        "processor ms a record by `COPY`",
        each -> each.perRecord(each.copy().databaseMillis()));
    row(table, "import : `COPY`, seconds", each -> each.first().seconds() / each.copy().seconds());
    row(
        table,
        "import : `COPY`, processor time",
        each -> (double) each.first().processorMillis() / each.copy().databaseMillis());
    return table;
  }

  private void row(Table table, String name, ToDoubleFunction<Import> value) {
    List<String> row = new ArrayList<>();
    row.add(name);
    all.forEach(each -> row.add(Report.number(value.applyAsDouble(each))));
    if (all.size() > 1) {
      Import last = all.get(all.size() - 1);
      row.add(Report.number(value.applyAsDouble(last) / value.applyAsDouble(all.get(0))));
    }
    table.row(row);
  }
}
