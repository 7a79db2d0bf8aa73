package org.parley.commandline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Set;
import org.parley.csv.CsvImporter;
import org.parley.csv.CsvMapping;
import org.parley.csv.CsvMappingReader;
import org.parley.dataset.DatasetImporter;
import org.parley.dataset.Loaded;
import org.parley.security.Caller;
import org.parley.security.Role;
import org.parley.write.Draft.Effect;

/** Command that loads or checks a dataset. */
@ApplicationScoped
public class ImportCommand {
  private static final String ROW = "%-14s %9s %9s %9s %9s%n";

  private final DatasetImporter importer;
  private final CsvImporter csv;

  @Inject
  ImportCommand(DatasetImporter importer, CsvImporter csv) {
    this.importer = importer;
    this.csv = csv;
  }

  void perform(CommandTask.Import task, PrintStream out) throws IOException {
    Caller author = new Caller(task.author(), Set.of(Role.ADMIN.id()));
    Loaded loaded;
    try (FileInputStream file = CommandFiles.open(task.file());
        ImportProgress progress = ImportProgress.onStandardError(file.getChannel())) {
      loaded = load(task, file, author, progress);
    }
    summarise(loaded, out);
    out.println(task.onTrial() ? "No problems. Nothing was stored." : "Stored.");
  }

  private Loaded load(
      CommandTask.Import task, InputStream file, Caller author, ImportProgress progress)
      throws IOException {
    String list = task.list();
    Integer batch = task.batch();
    if (list == null) {
      return batch == null
          ? importer.load(file, task.pruned(), author, task.onTrial(), progress)
          : importer.loadInBatches(file, batch, author, progress);
    }
    return batch == null
        ? csv.load(file, list, mapping(task), author, task.onTrial(), progress)
        : csv.loadInBatches(file, list, mapping(task), batch, author, progress);
  }

  private static CsvMapping mapping(CommandTask.Import task) throws IOException {
    if (task.mapping() == null) {
      return CsvMapping.NONE;
    }
    try (InputStream mapping = CommandFiles.open(task.mapping())) {
      return CsvMappingReader.read(mapping.readAllBytes());
    }
  }

  /** Prints the numbers of records by list, and their sums. */
  static void summarise(Loaded loaded, PrintStream out) {
    out.printf(ROW, "", "added", "changed", "unchanged", "removed");
    loaded
        .counts()
        .getOrDefault(Effect.ADDED, Map.of())
        .keySet()
        .forEach(
            list ->
                out.printf(
                    ROW,
                    list,
                    count(loaded, Effect.ADDED, list),
                    count(loaded, Effect.CHANGED, list),
                    count(loaded, Effect.UNCHANGED, list),
                    count(loaded, Effect.REMOVED, list)));
    out.printf(
        ROW,
        "total",
        sum(loaded, Effect.ADDED),
        sum(loaded, Effect.CHANGED),
        sum(loaded, Effect.UNCHANGED),
        sum(loaded, Effect.REMOVED));
  }

  private static int count(Loaded loaded, Effect effect, String list) {
    return loaded.counts().getOrDefault(effect, Map.of()).getOrDefault(list, 0);
  }

  private static int sum(Loaded loaded, Effect effect) {
    return loaded.counts().getOrDefault(effect, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
