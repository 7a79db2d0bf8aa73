package org.parley.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.parley.model.GlobalId;
import org.parley.model.RecordType;
import org.parley.read.Finder;
import org.parley.read.Ids;
import org.parley.read.OrderField;
import org.parley.read.Page;
import org.parley.read.ParentLink;
import org.parley.read.Records;
import org.parley.read.Slice;
import org.parley.read.SortColumn;
import org.parley.read.Sql;
import org.parley.read.Where;

/** Finds sources, and the records that cite them. */
@ApplicationScoped
class Sources extends Finder<Source, SourceFilter> {
  /** A record that cites a source several times is one row. */
  private static final Records.View<GlobalId> CITING =
      new Records.View<>(
          Sql.of("(select source_id, id, min(type) as type from {citing} group by source_id, id)"),
          "e.type",
          row -> new GlobalId(row.getString(4), row.getLong(2)));

  Sources() {
    super(Source.class);
  }

  @Produces
  @Singleton
  static RecordType<Source> type() {
    return RecordType.of(Source.class, 10, "sources")
        .searched(9, "title", "publisher", "title and publisher");
  }

  /** The one order of the records that cite a source. */
  enum ByRecording implements OrderField {
    RECORDED;

    @Override
    public SortColumn column() {
      return new SortColumn("id", Long.class);
    }
  }

  /** Returns one page of the records that cite each source. */
  List<Slice<Cited>> citing(List<Source> sources, Page page) {
    List<Slice<GlobalId>> slices =
        records.pages(CITING, Ids.of(sources), ParentLink.column("source_id"), new Where(), page);
    return records.nodes(slices, Cited.class);
  }

  @Override
  protected Where where(SourceFilter filter) {
    return new Where()
        .andAny("e.kind", filter.kind())
        .andInLanguage(filter.language())
        .andIf(filter.publisher(), "e.publisher = ?")
        .andWithin(filter.publishedOn(), "e.published_on");
  }
}
