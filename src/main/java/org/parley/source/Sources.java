package org.parley.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.parley.read.Page;
import org.parley.read.Records;
import org.parley.read.Slice;
import org.parley.read.Where;

/** Finds sources. */
@ApplicationScoped
class Sources {
  private final Records records;

  @Inject
  Sources(Records records) {
    this.records = records;
  }

  @Nullable Source bySlug(String slug) {
    return records.bySlug(Source.class, slug);
  }

  Slice<Source> page(@Nullable SourceFilter filter, Page page) {
    return records.page(Source.class, where(filter), page);
  }

  private static Where where(@Nullable SourceFilter filter) {
    Where where = new Where();
    return filter == null
        ? where
        : where
            .andAny("e.kind", filter.kind())
            .andIf(filter.language(), "e.language = ?")
            .andIf(filter.publisher(), "e.publisher = ?")
            .andWithin(filter.publishedOn(), "e.published_on");
  }
}
