package org.parley.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.database.DatabaseKind;
import org.parley.model.GlobalId;
import org.parley.model.RecordTypes;
import org.parley.model.SearchResult;
import org.parley.model.Searched;
import org.parley.read.Listing;
import org.parley.read.OrderField;
import org.parley.read.Page;
import org.parley.read.Records;
import org.parley.read.Slice;
import org.parley.read.SortColumn;
import org.parley.read.Sql;
import org.parley.read.Where;

/** Finds records by their words. */
@ApplicationScoped
class Searches {
  private final Records records;
  private final RecordTypes types;

  @Inject
  Searches(Records records, RecordTypes types) {
    this.records = records;
    this.types = types;
  }

  /** The one order of a search: the best matches first. */
  enum ByRank implements OrderField {
    RANK;

    @Override
    public SortColumn column() {
      return new SortColumn("rank", Integer.class);
    }
  }

  /** Returns one page of the records that have all the words. */
  Slice<SearchResult> page(SearchText text, @Nullable List<SearchKind> kinds, Page page) {
    List<Searched> wanted =
        types.searched().values().stream()
            .filter(kind -> kinds == null || kinds.contains(new SearchKind(kind.type())))
            .toList();
    Slice<GlobalId> found = records.page(hits(text, wanted, IndexedHits.MOST_SORTED), page);
    return records.nodes(List.of(found), SearchResult.class).get(0);
  }

  /** Returns true if all records can be found. */
  boolean isComplete() {
    return records.rows(Sql.of("select type from search_fill limit 1"), row -> true).isEmpty();
  }

  /**
   * Returns the hits of a search.
   *
   * @param kinds in their order
   * @param mostSorted how many places in the index are read and sorted, rather than hits in their
   *     order
   */
  Listing<GlobalId> hits(SearchText text, List<Searched> kinds, int mostSorted) {
    if (DatabaseKind.CURRENT == DatabaseKind.POSTGRESQL) {
      return new IndexedHits(
          records, text, kinds, kinds.size() == types.searched().size(), mostSorted);
    }
    // H2 has no index that finds words by their beginnings: it looks at every entry.
    Ranking ranking = new Ranking(text);
    Where matching =
        new Where()
            .and(ranking.holdingAll("(e.heading || ' ' || e.body)"))
            .and("e.type = any(?)", (Object) types(kinds));
    return new SortedHits(records, ranking, matching);
  }

  /** Returns the names of the GraphQL types. */
  static String[] types(Collection<Searched> kinds) {
    return kinds.stream().map(Searched::type).toArray(String[]::new);
  }
}
