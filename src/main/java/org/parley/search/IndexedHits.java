package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.GlobalId;
import org.parley.model.Searched;
import org.parley.read.Listing;
import org.parley.read.Records;
import org.parley.read.Sql;
import org.parley.read.Where;

/**
 * The hits of a search in PostgreSQL. If few records match, they are looked up and sorted. Else
 * they are read in their order, a class and a kind after the other, until the page is full: common
 * ones by walking the records of the kind, rare ones by looking them up.
 */
final class IndexedHits implements Listing<GlobalId> {
  /** Entries that are walked in search of common words, which cost about 3 ms. */
  private static final int WALKED = 10_000;

  /** Matches from which on it is quicker to count while walking. */
  private static final int COUNTED_BY_WALK = 15_000;

  /** Matches that take no longer to sort than a sample takes. */
  static final int MOST_SORTED = 2_500;

  private final Records records;
  private final SearchText text;
  private final List<Searched> kinds;
  private final Ranking ranking;
  private final boolean areAll;
  private final int mostSorted;
  private @Nullable Sample sample;

  /**
   * Makes the hits of a search.
   *
   * @param areAll true if the kinds are all that there are
   * @param mostSorted how many matches are sorted rather than read in their order
   */
  IndexedHits(
      Records records, SearchText text, List<Searched> kinds, boolean areAll, int mostSorted) {
    this.records = records;
    this.text = text;
    this.kinds = kinds;
    this.ranking = new Ranking(text);
    this.areAll = areAll;
    this.mostSorted = mostSorted;
  }

  @Override
  public List<Row<GlobalId>> after(@Nullable Place place, int limit) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    if (sample().matches() <= mostSorted) {
      return lookedUp().after(place, limit);
    }
    List<Row<GlobalId>> found = new ArrayList<>();
    for (int matchClass : ranking.classes()) {
      List<Searched> rare = new ArrayList<>();
      for (Searched kind : kinds) {
        if (place != null && (int) place.value() > matchClass + kind.precedence()) {
          continue;
        }
        if (sample().isRare(matchClass, kind)) {
          rare.add(kind);
          continue;
        }
        lookUp(matchClass, rare, place, limit, found);
        rare.clear();
        walk(matchClass, kind, place, limit, found);
        // The walk has a bound; what may be beyond it is looked up.
        lookUp(matchClass, List.of(kind), place, limit, found);
      }
      lookUp(matchClass, rare, place, limit, found);
    }
    return found;
  }

  @Override
  public int count() {
    if (kinds.isEmpty()) {
      return 0;
    }
    if (sample().matches() < COUNTED_BY_WALK) {
      return lookedUp().count();
    }
    Where matching = new Where().and(holdingAll());
    if (!areAll) {
      matching.and("e.type = any(?)", (Object) Searches.types(kinds));
    }
    return new SortedHits(records, ranking, matching).count();
  }

  private Sample sample() {
    if (sample == null) {
      sample = Sample.of(records, text, kinds);
    }
    return sample;
  }

  /** Returns all hits, by the index. */
  private SortedHits lookedUp() {
    return new SortedHits(records, ranking, indexed(anywhere(kinds)));
  }

  private void walk(
      int matchClass, Searched kind, @Nullable Place place, int limit, List<Row<GlobalId>> found) {
    if (found.size() >= limit) {
      return;
    }
    Where entries = new Where().and("e.precedence = ?", kind.precedence());
    if (place != null && (int) place.value() == matchClass + kind.precedence()) {
      entries.and("e.id > ?", place.id());
    }
    Sql sql =
        Sql.of("select e.id, e.type, ? + e.precedence as rank from (select e.* from", matchClass)
            .add(" search_entry e")
            .add(entries.clause())
            .add(" order by e.precedence, e.id limit ?) e", WALKED)
            .add(new Where().and(holdingAll()).and(ofClass(matchClass)).clause())
            .add(" order by e.id limit ?", limit - found.size());
    found.addAll(SortedHits.rows(records, sql));
  }

  private void lookUp(
      int matchClass,
      List<Searched> among,
      @Nullable Place place,
      int limit,
      List<Row<GlobalId>> found) {
    if (found.size() >= limit || among.isEmpty()) {
      return;
    }
    Where matching = indexed(pairs(matchClass, among)).and(ofClass(matchClass));
    Place start = found.isEmpty() ? place : found.get(found.size() - 1).place();
    found.addAll(new SortedHits(records, ranking, matching).after(start, limit - found.size()));
  }

  /** Entries that the index finds and that hold all words. */
  private Where indexed(String pairs) {
    return new Where()
        .and("search_pairs(e.heading, e.body, e.precedence) @@ cast(? as tsquery)", pairs)
        .and(holdingAll());
  }

  /** Looks up all entries of a class, and as few others as the index can exclude. */
  private String pairs(int matchClass, List<Searched> among) {
    List<String> words = text.words();
    return switch (matchClass) {
      case Ranking.LINE -> WordPairs.line(among, words);
      case Ranking.HEADING_PHRASE -> WordPairs.headingPhrase(among, words);
      case Ranking.HEADING_WORDS ->
          WordPairs.headingWords(among, sample().leading(true, among, words));
      case Ranking.BODY_PHRASE -> WordPairs.bodyPhrase(among, words);
      default -> words.size() == 1 ? WordPairs.bodyPhrase(among, words) : anywhere(among);
    };
  }

  private String anywhere(List<Searched> among) {
    return WordPairs.words(among, sample().leading(false, among, text.words()));
  }

  private Sql holdingAll() {
    return Sql.of("e.words @@ cast(? as tsquery)", text.tsquery());
  }

  private Sql ofClass(int matchClass) {
    return ranking.matchClass().add(" = ?", matchClass);
  }
}
