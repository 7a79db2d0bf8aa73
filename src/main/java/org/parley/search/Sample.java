package org.parley.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Searched;
import org.parley.read.Records;
import org.parley.read.Sql;

/**
 * The hits of a search in some pages of the table, drawn at random but the same for each search: so
 * that it is known how common the words are in each kind of record, without statistics that might
 * be missing or old.
 */
final class Sample {
  /** A word that is found no more often than this in the sample counts as rare. */
  private static final int RARE = 3;

  /** Entries that are walked for each that is likely to be needed to fill the page. */
  private static final int SPARE = 3;

  private static final int PAGES = 100;
  private static final int OF_EACH_KIND = 50;

  /** The words that may lead the search: the longer ones are mostly the rarer ones. */
  private static final int MOST_WORDS = 5;

  private final List<String> words;
  private final Map<Cell, Integer> hits = new HashMap<>();
  private final Map<Integer, Integer> drawn = new HashMap<>();
  private final Map<WordCell, Integer> wordHits = new HashMap<>();

  private long pages;

  private record Cell(int matchClass, int precedence) {}

  private record WordCell(String word, boolean heading, int precedence) {}

  private Sample(List<String> words) {
    this.words = words;
  }

  /** Draws the sample of a search among some kinds. */
  static Sample of(Records records, SearchText text, Collection<Searched> kinds) {
    List<String> words =
        text.words().stream()
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .limit(MOST_WORDS)
            .toList();
    Sample sample = new Sample(words);
    records.rows(
        statement(text, words, kinds),
        row -> {
          sample.take(row);
          return true;
        });
    return sample;
  }

  /** Counts entries of each kind and class, and those of them that hold each word. */
  private static Sql statement(SearchText text, List<String> words, Collection<Searched> kinds) {
    Sql counts =
        Sql.of(
            "select e.precedence, e.class, count(*), pg_relation_size('search_entry')"
                + " / current_setting('block_size')::int");
    Sql columns =
        Sql.of("select e.precedence, case when ")
            .add(text.condition())
            .add(" then ")
            .add(new Ranking(text).matchClass())
            .add(" end as class");
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      counts.add(", sum(e.h%d), sum(e.w%d)".formatted(i, i));
      columns
          .add(", cast(e.heading like ? as int) as h" + i, "% " + word + "%")
          .add(", cast(")
          .add(SearchText.condition(word))
          .add(" as int) as w" + i);
    }
    return counts
        .add(" from (")
        .add(columns)
        .add(" from (")
        .add(entries(kinds))
        .add(") e) e group by e.precedence, e.class");
  }

  private void take(ResultSet row) throws SQLException {
    int precedence = row.getInt(1);
    int entries = row.getInt(3);
    drawn.merge(precedence, entries, Integer::sum);
    int matchClass = row.getInt(2);
    if (!row.wasNull()) {
      hits.merge(new Cell(matchClass, precedence), entries, Integer::sum);
    }
    pages = row.getLong(4);
    int column = 4;
    for (String word : words) {
      wordHits.merge(new WordCell(word, true, precedence), row.getInt(++column), Integer::sum);
      wordHits.merge(new WordCell(word, false, precedence), row.getInt(++column), Integer::sum);
    }
  }

  /** Returns some pages, and some entries of each kind so that none is missed. */
  private static Sql entries(Collection<Searched> kinds) {
    Long[] precedences = kinds.stream().map(kind -> (long) kind.precedence()).toArray(Long[]::new);
    String columns = "e.precedence, e.heading, e.body, e.words";
    String share =
        "least(100, %d * 100.0 * current_setting('block_size')::int"
            + " / greatest(1, pg_relation_size('search_entry')))";
    return Sql.of("select " + columns + " from search_entry e tablesample system (")
        .add(share.formatted(PAGES) + ") repeatable (1) where e.precedence")
        .among(precedences)
        .add(" union all select e.* from unnest(?) as k(precedence)", (Object) precedences)
        .add(" cross join lateral (select " + columns + " from search_entry e")
        .add(" where e.precedence = k.precedence order by e.precedence, e.id")
        .add(" limit " + OF_EACH_KIND + ") e");
  }

  /** Returns the number of its entries that were found. */
  private int hits() {
    return hits.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns an estimate of the matching entries of the whole table. */
  long matches() {
    return scaled(hits());
  }

  private long scaled(int found) {
    return found * Math.max(1, pages / PAGES);
  }

  /** Returns an estimate of the places that the index reads to look up all that match. */
  long places(Collection<Searched> kinds) {
    return places(false, kinds);
  }

  /** Returns an estimate of the places that the index reads to look up the matches of a class. */
  long places(int matchClass, Searched kind) {
    return isByWords(matchClass)
        ? places(matchClass == Ranking.HEADING_WORDS, List.of(kind))
        : scaled(hits(matchClass, kind));
  }

  private long places(boolean inHeading, Collection<Searched> kinds) {
    return scaled(
        leading(inHeading, kinds, words).stream()
            .mapToInt(word -> hits(word, inHeading, kinds))
            .sum());
  }

  /**
   * Returns the number of entries of a kind that a walk takes to fill a page with matches of a
   * class; 0 if it is quicker to look the matches up. To walk to an entry costs as much as to read
   * a place in the index.
   */
  int walked(int matchClass, Searched kind, int limit) {
    double walked = SPARE * limit / share(matchClass, kind);
    return walked <= places(matchClass, kind) ? (int) Math.ceil(walked) : 0;
  }

  /**
   * Returns a low estimate of the share of the entries that match. Where the sample has words only
   * apart from each other, they count as independent.
   */
  private double share(int matchClass, Searched kind) {
    double drawn = Math.max(1, this.drawn.getOrDefault(kind.precedence(), 0));
    double counted = hits(matchClass, kind) / drawn;
    if (!isByWords(matchClass)) {
      return counted;
    }
    double calculated = 1;
    for (String word : words) {
      calculated *= hits(word, matchClass == Ranking.HEADING_WORDS, List.of(kind)) / drawn;
    }
    return counted == 0 ? calculated : Math.min(counted, calculated);
  }

  private static boolean isByWords(int matchClass) {
    return matchClass == Ranking.HEADING_WORDS || matchClass == Ranking.ANYWHERE;
  }

  private int hits(int matchClass, Searched kind) {
    return hits.getOrDefault(new Cell(matchClass, kind.precedence()), 0);
  }

  /**
   * Returns the words by which to look entries up: a rare one alone if there is any, because an
   * index reads all places of each word that it is asked for.
   */
  List<String> leading(boolean inHeading, Collection<Searched> kinds, List<String> all) {
    return words.stream()
        .min(Comparator.comparing(word -> hits(word, inHeading, kinds)))
        .filter(word -> hits(word, inHeading, kinds) <= RARE)
        .map(List::of)
        .orElse(all);
  }

  private int hits(String word, boolean inHeading, Collection<Searched> kinds) {
    return kinds.stream()
        .mapToInt(
            kind -> wordHits.getOrDefault(new WordCell(word, inHeading, kind.precedence()), 0))
        .sum();
  }
}
