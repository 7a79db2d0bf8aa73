package org.parley.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.parley.model.RecordType;
import org.parley.read.Finder;
import org.parley.read.Where;

/** Finds sources. */
@ApplicationScoped
class Sources extends Finder<Source, SourceFilter> {
  Sources() {
    super(Source.class);
  }

  @Produces
  @Singleton
  static RecordType<Source> type() {
    return RecordType.of(Source.class, 10, "sources")
        .searched(9, "title", "publisher", "title and publisher");
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
