package org.parley.source;

import jakarta.enterprise.context.ApplicationScoped;
import org.parley.read.Finder;
import org.parley.read.Where;

/** Finds sources. */
@ApplicationScoped
class Sources extends Finder<Source, SourceFilter> {
  Sources() {
    super(Source.class);
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
