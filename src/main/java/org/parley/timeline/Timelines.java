package org.parley.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.model.GlobalId;
import org.parley.model.TimelineEntry;
import org.parley.read.Ids;
import org.parley.read.OrderField;
import org.parley.read.Page;
import org.parley.read.ParentLink;
import org.parley.read.Records;
import org.parley.read.Slice;
import org.parley.read.SortColumn;
import org.parley.read.Sql;
import org.parley.read.Where;

/** Finds what happened in dialogues. */
@ApplicationScoped
class Timelines {
  private static final Records.View<GlobalId> ENTRIES =
      new Records.View<>(
          Sql.of("{timeline_entry}"),
          "e.type",
          row -> new GlobalId(row.getString(4), row.getLong(2)));

  private final Records records;

  @Inject
  Timelines(Records records) {
    this.records = records;
  }

  /** The one order of a timeline. */
  enum ByDay implements OrderField {
    DAY;

    @Override
    public SortColumn column() {
      return new SortColumn("entry_day", LocalDate.class);
    }
  }

  /** Returns one page of the timeline of each dialogue. */
  List<Slice<TimelineEntry>> ofDialogues(
      List<Dialogue> dialogues, @Nullable List<TimelineKind> kinds, Page page) {
    Where where = new Where();
    if (kinds != null) {
      where.and(
          Sql.of("e.type").among(kinds.stream().map(TimelineKind::type).toArray(String[]::new)));
    }
    List<Slice<GlobalId>> slices =
        records.pages(ENTRIES, Ids.of(dialogues), ParentLink.column("dialogue_id"), where, page);
    return records.nodes(slices, TimelineEntry.class);
  }
}
