package org.parley.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.pledge.PledgeAssessment;
import org.parley.record.Record;
import org.parley.record.SluggedRecord;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.security.Caller;
import org.parley.security.Role;
import org.parley.write.Edit;
import org.parley.write.Writes;

/** Loads a dataset into the database: all of it, or nothing if any of it is refused. */
@ApplicationScoped
public class DatasetImporter {

  private final Writes writes;

  @Inject
  DatasetImporter(Writes writes) {
    this.writes = writes;
  }

  /**
   * Adds what an admin brings along to what is recorded, to which it may refer.
   *
   * @return how many records of each kind were added
   * @throws Refusal if the caller is no admin, or the dataset breaks its format or a rule
   */
  public Map<String, Integer> load(InputStream json, Caller admin) {
    admin.demand(Role.ADMIN);
    try {
      return writes.performAtLength(admin, edit -> add(json, edit)).counts();
    } catch (DatasetException e) {
      throw new Refusal(ErrorCode.BAD_USER_INPUT, String.valueOf(e.getMessage()));
    }
  }

  /** Imports the dataset into an empty database; the change log names its title as the author. */
  Dataset load(InputStream json) {
    Dataset dataset = DatasetReader.read(json, new Nothing());
    writes.performAtLength(new Caller(dataset.title(), Set.of()), edit -> add(dataset, edit));
    return dataset;
  }

  private static Dataset add(InputStream json, Edit edit) {
    return add(DatasetReader.read(json, new InDatabase(edit)), edit);
  }

  /** Stores the records, numbered in the order of the file. */
  private static Dataset add(Dataset dataset, Edit edit) {
    for (Record record : dataset.records()) {
      try {
        edit.adopt(record);
      } catch (Refusal refusal) {
        throw refusal.within("input", place(record));
      }
    }
    return dataset;
  }

  /** Returns the place of a record in the file: {@code pledges[fom-2011]}. */
  private static String place(Record record) {
    if (record instanceof PledgeAssessment verdict) {
      return place(verdict.pledge) + ".assessments";
    }
    String list = record.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "s";
    return list + "[" + ((SluggedRecord) record).slug + "]";
  }

  /** For a dataset that has to be complete. */
  record Nothing() implements SlugIndex.Recorded {
    @Override
    public <T extends SluggedRecord> @Nullable T find(Class<T> type, String slug) {
      return null;
    }
  }

  private record InDatabase(Edit edit) implements SlugIndex.Recorded {
    @Override
    public <T extends SluggedRecord> @Nullable T find(Class<T> type, String slug) {
      return edit.bySlug(type, slug);
    }
  }
}
