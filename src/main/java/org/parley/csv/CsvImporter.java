package org.parley.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.parley.dataset.DatasetImporter;
import org.parley.dataset.Loaded;
import org.parley.refusal.Refusal;
import org.parley.refusal.Refusals;
import org.parley.security.Caller;
import org.parley.security.Role;
import org.parley.write.LoadProgress;

/** Loads a list of a dataset from a CSV file. */
@ApplicationScoped
public class CsvImporter {
  private final CsvLists lists;
  private final DatasetImporter importer;

  @Inject
  CsvImporter(CsvLists lists, DatasetImporter importer) {
    this.lists = lists;
    this.importer = importer;
  }

  /**
   * Adds the records of a file, and corrects stored ones: all or nothing. A stored record keeps the
   * fields for which the file has no column.
   *
   * @param onTrial true if the file is only to be checked, and nothing of it stored
   * @throws Refusal if the caller is no admin, or there is no such list, or it is no CSV file
   * @throws Refusals if rows break the format or a rule; each names its line and column
   */
  public Loaded load(
      InputStream csv,
      String list,
      CsvMapping mapping,
      Caller admin,
      boolean onTrial,
      LoadProgress progress) {
    return load(
        csv, list, mapping, admin, source -> importer.load(source, admin, onTrial, progress));
  }

  /**
   * Adds and corrects records likewise, but stores them batch by batch: what comes before a refused
   * batch stays.
   *
   * @param size the number of records after which a batch ends
   * @throws Refusal if the caller is no admin, or there is no such list, or it is no CSV file
   * @throws Refusals if rows break the format or a rule; each names its line and column
   */
  public Loaded loadInBatches(
      InputStream csv,
      String list,
      CsvMapping mapping,
      int size,
      Caller admin,
      LoadProgress progress) {
    return load(
        csv, list, mapping, admin, source -> importer.loadInBatches(source, size, admin, progress));
  }

  private Loaded load(
      InputStream csv,
      String list,
      CsvMapping mapping,
      Caller admin,
      Function<CsvDataset, Loaded> load) {
    // Before the file is read.
    admin.demand(Role.ADMIN);
    CsvDataset source = new CsvDataset(csv, lists.of(list), mapping);
    try {
      return load.apply(source);
    } catch (Refusals refusals) {
      throw new Refusals(named(refusals.all(), source)).after(refusals.stored());
    }
  }

  /** Names the places of problems. What the reader could not read has one problem only. */
  private static List<Refusal> named(List<Refusal> problems, CsvDataset source) {
    Set<String> told = new HashSet<>();
    return problems.stream()
        .map(source.places()::named)
        .filter(
            problem -> {
              String place = String.valueOf(problem.argument());
              return told.add(place) || !source.isUnreadable(place);
            })
        .sorted(Comparator.comparingInt(CsvPlaces::lineOf))
        .toList();
  }
}
