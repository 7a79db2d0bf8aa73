package org.parley.commandline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Set;
import org.parley.dataset.DatasetImporter;
import org.parley.dataset.Loaded;
import org.parley.security.Caller;
import org.parley.security.Role;
import org.parley.write.Draft.Effect;

/** Command that loads or checks a dataset. */
@ApplicationScoped
public class ImportCommand {
  private static final String ROW = "%-14s %9s %9s %9s%n";

  private final DatasetImporter importer;

  @Inject
  ImportCommand(DatasetImporter importer) {
    this.importer = importer;
  }

  void perform(CommandTask.Import task, PrintStream out) throws IOException {
    Caller author = new Caller(task.author(), Set.of(Role.ADMIN.id()));
    Loaded loaded;
    try (InputStream file = CommandFiles.open(task.file());
        ImportProgress progress = ImportProgress.onStandardError()) {
      loaded = importer.load(file, author, task.onTrial(), progress);
    }
    summarise(loaded, out);
    out.println(task.onTrial() ? "No problems. Nothing was stored." : "Stored.");
  }

  /** Prints the numbers of records by list, and their sums. */
  static void summarise(Loaded loaded, PrintStream out) {
    out.printf(ROW, "", "added", "changed", "unchanged");
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
                    count(loaded, Effect.UNCHANGED, list)));
    out.printf(
        ROW,
        "total",
        sum(loaded, Effect.ADDED),
        sum(loaded, Effect.CHANGED),
        sum(loaded, Effect.UNCHANGED));
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
