package org.parley.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.parley.database.TableSizes;
import org.parley.model.RecordTypes;
import org.parley.read.Records;
import org.parley.refusal.Refusal;
import org.parley.security.Caller;
import org.parley.security.Role;
import org.parley.write.Draft;
import org.parley.write.Edit;
import org.parley.write.LoadProgress;
import org.parley.write.Pruning;
import org.parley.write.Writes;

/** Loads a dataset into the database: all of it, or nothing if any of it is refused. */
@ApplicationScoped
public class DatasetImporter {
  /** As many records as memory holds at a time. */
  private static final int BATCH = 5_000;

  private final RecordTypes types;
  private final Writes writes;
  private final Records records;
  private final EntityManager entityManager;
  private final TableSizes sizes;

  @Inject
  DatasetImporter(
      RecordTypes types,
      Writes writes,
      Records records,
      EntityManager entityManager,
      TableSizes sizes) {
    this.sizes = sizes;
    this.types = types;
    this.writes = writes;
    this.records = records;
    this.entityManager = entityManager;
  }

  /**
   * Adds the records of a dataset, and makes stored ones as it has them. A record of a dataset is
   * the stored one with its slug, or is new; a stored record that is not in the dataset stays,
   * unless it belongs to a pruned dialogue.
   *
   * @param pruned the slugs of dialogues of the dataset that, with those within them, are to keep
   *     only what the dataset has
   * @param onTrial true if the dataset is only to be checked, and nothing of it stored
   * @throws org.parley.refusal.Refusal if the caller is no admin, or it is no dataset
   * @throws org.parley.refusal.Refusals if records break the format or a rule
   */
  public Loaded load(
      InputStream json, Set<String> pruned, Caller admin, boolean onTrial, LoadProgress progress) {
    admin.demand(Role.ADMIN);
    if (pruned.isEmpty()) {
      return load(new DatasetReader(json, types), admin, onTrial, progress);
    }
    Dataset dataset = DatasetReader.read(json, types);
    return load(
        dataset,
        DialoguePruning.of(pruned, dataset, types, records, entityManager),
        admin,
        onTrial,
        progress);
  }

  /**
   * Adds and corrects records of a file, all or nothing.
   *
   * @param onTrial true if they are only to be checked, and nothing of them stored
   * @throws org.parley.refusal.Refusal if the caller is no admin, or the file can't be read
   * @throws org.parley.refusal.Refusals if records break the format or a rule
   */
  public Loaded load(RecordSource source, Caller admin, boolean onTrial, LoadProgress progress) {
    admin.demand(Role.ADMIN);
    return loadTogether(source, BATCH, admin, onTrial, progress);
  }

  /**
   * Loads records as a whole, but lets memory hold a part of them at a time.
   *
   * @param size the number of records of a part
   */
  Loaded loadTogether(
      RecordSource source, int size, Caller admin, boolean onTrial, LoadProgress progress) {
    BatchLoad load = new BatchLoad(source, types, records, size);
    return writes.togetherAtLength(
        () -> load.performTogether(new Parts(admin, entityManager::clear), progress), onTrial);
  }

  /**
   * Adds and corrects records likewise, but stores them batch by batch: what comes before a refused
   * batch stays. A record may refer to records of later batches. Memory holds one batch, and the
   * records that wait for a later one.
   *
   * @param size the number of records after which a batch ends
   * @throws org.parley.refusal.Refusal if the caller is no admin, or it is no dataset whose header
   *     comes first
   * @throws org.parley.refusal.Refusals if records break the format or a rule
   */
  public Loaded loadInBatches(InputStream json, int size, Caller admin, LoadProgress progress) {
    return loadInBatches(new DatasetReader(json, types), size, admin, progress);
  }

  /**
   * Adds and corrects records of a file likewise, batch by batch.
   *
   * @param size the number of records after which a batch ends
   * @throws org.parley.refusal.Refusal if the caller is no admin, or the file can't be read
   * @throws org.parley.refusal.Refusals if records break the format or a rule
   */
  public Loaded loadInBatches(RecordSource source, int size, Caller admin, LoadProgress progress) {
    admin.demand(Role.ADMIN);
    return new BatchLoad(source, types, records, size)
        .performEach(new Parts(admin, () -> {}), progress);
  }

  /** Loads a dataset; the change log names its title as the author. */
  Loaded load(Dataset dataset) {
    Caller editor = new Caller(dataset.title(), Set.of());
    return load(dataset, Pruning.NONE, editor, false, LoadProgress.NONE);
  }

  private Loaded load(
      Dataset dataset, Pruning pruning, Caller editor, boolean onTrial, LoadProgress progress) {
    return writes.performAtLength(
        editor,
        edit ->
            Loaded.of(types, edit.load(dataset.records(), dataset.problems(), pruning, progress)),
        onTrial);
  }

  /** Edits by an admin. */
  private final class Parts implements BatchLoad.Edits {
    private final Caller admin;
    private final Runnable end;

    /**
     * Makes edits.
     *
     * @param end frees the memory that a batch needed
     */
    Parts(Caller admin, Runnable end) {
      this.admin = admin;
      this.end = end;
    }

    @Override
    public Loaded load(List<Draft> batch, List<Refusal> problems, LoadProgress progress) {
      sizes.tellGrown();
      return perform(edit -> Loaded.of(types, edit.load(batch, problems, Pruning.NONE, progress)));
    }

    @Override
    public void check(
        List<Draft> batch, List<Refusal> problems, BiPredicate<Class<?>, String> others) {
      perform(
          edit -> {
            edit.check(batch, problems, others);
            return Loaded.NOTHING;
          });
    }

    private Loaded perform(Function<Edit, Loaded> act) {
      try {
        return writes.performAtLength(admin, act, false);
      } finally {
        end.run();
      }
    }
  }
}
