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
 * The hits of a search in PostgreSQL. If the index has few places of the words, all are looked up
 * and sorted. Else the hits are read in their order, a class and a kind after the other, until the
 * page is full: by walking the records of the kind or by looking them up, whichever is quicker.
 */
final class IndexedHits implements Listing<GlobalId> {
  /** Matches from which on it is quicker to count while walking. */
  private static final int COUNTED_BY_WALK = 15_000;

  /** Places in the index that take no longer to read, and sort, than a sample takes. */
  static final int MOST_SORTED = 2_500;

  /** Most entries that one statement walks, so that PostgreSQL reads them in their order. */
  private static final int STEP = 10_000;

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
   * @param mostSorted how many places are read and sorted, rather than hits in their order
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
    if (sample().places(kinds) <= mostSorted) {
      return lookedUp().after(place, limit);
    }
    List<Row<GlobalId>> found = new ArrayList<>();
    for (int matchClass : ranking.classes()) {
      List<Searched> rare = new ArrayList<>();
      for (Searched kind : kinds) {
        if (place != null && (int) place.value() > matchClass + kind.precedence()) {
          continue;
        }
        if (found.size() >= limit) {
          return found;
        }
        boolean isRare = sample().places(matchClass, kind) <= mostSorted;
        int walked = sample().walked(matchClass, kind, limit);
        if (isRare && walked == 0) {
          rare.add(kind);
          continue;
        }
        lookUp(matchClass, rare, place, limit, found);
        rare.clear();
        walk(matchClass, kind, walked, place, limit, found);
        if (!isRare && sample().matches() <= mostSorted) {
          // To look this class up costs as much as to look up all.
          addFrom(lookedUp(), place, limit, found);
          return found;
        }
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
    Where matching = new Where().and(text.condition());
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
      int matchClass,
      Searched kind,
      int walked,
      @Nullable Place place,
      int limit,
      List<Row<GlobalId>> found) {
    if (found.size() >= limit) {
      return;
    }
    int rank = matchClass + kind.precedence();
    Long last = place != null && (int) place.value() == rank ? place.id() : Long.valueOf(0);
    for (int left = walked; left > 0 && last != null; left -= STEP) {
      step(matchClass, kind, Math.min(left, STEP), last, limit, found);
      boolean goesOn = found.size() < limit && left > STEP;
      last = goesOn ? endOfStep(kind, last) : null;
    }
  }

  private void step(
      int matchClass, Searched kind, int walked, long last, int limit, List<Row<GlobalId>> found) {
    Sql sql =
        Sql.of("select e.id, e.type, ? + e.precedence as rank from (select e.*", matchClass)
            .add(entriesAfter(kind, last))
            .add(" limit ?) e", walked)
            .add(new Where().and(text.condition()).and(ofClass(matchClass)).clause())
            .add(" order by e.id limit ?", limit - found.size());
    found.addAll(SortedHits.rows(records, sql));
  }

  /** Returns the id of the last entry of a step; null if no entry is left after it. */
  private @Nullable Long endOfStep(Searched kind, long last) {
    Sql sql =
        Sql.of("select e.id").add(entriesAfter(kind, last)).add(" limit 1 offset ?", STEP - 1);
    List<Long> end = records.rows(sql, row -> row.getLong(1));
    return end.isEmpty() ? null : end.get(0);
  }

  private static Sql entriesAfter(Searched kind, long last) {
    Where after = new Where().and("e.precedence = ?", kind.precedence()).and("e.id > ?", last);
    return Sql.of(" from search_entry e").add(after.clause()).add(" order by e.precedence, e.id");
  }

  private void lookUp(
      int matchClass,
      List<Searched> among,
      @Nullable Place place,
      int limit,
      List<Row<GlobalId>> found) {
    if (!among.isEmpty()) {
      Where matching = indexed(pairs(matchClass, among)).and(ofClass(matchClass));
      addFrom(new SortedHits(records, ranking, matching), place, limit, found);
    }
  }

  /** Adds the hits after those that were found, as far as the page is not full. */
  private static void addFrom(
      SortedHits hits, @Nullable Place place, int limit, List<Row<GlobalId>> found) {
    if (found.size() < limit) {
      Place start = found.isEmpty() ? place : found.get(found.size() - 1).place();
      found.addAll(hits.after(start, limit - found.size()));
    }
  }

  /** Entries that the index finds and that hold all words. */
  private Where indexed(String pairs) {
    return new Where()
        .and("search_pairs(e.heading, e.body, e.precedence) @@ cast(? as tsquery)", pairs)
        .and(text.condition());
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

  private Sql ofClass(int matchClass) {
    return ranking.matchClass().add(" = ?", matchClass);
  }
}
