package org.parley.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.read.Records;
import org.parley.read.Sql;

/**
 * What a search finds in some pages of the table, drawn at random but the same for each search: so
 * that it is known how common the words are in each kind of record, without statistics that might
 * be missing or old.
 */
final class Sample {
  /** What is found no more often than this in the sample counts as rare. */
  private static final int RARE = 3;

  private static final int PAGES = 100;
  private static final int OF_EACH_KIND = 50;

  /** The words that may lead the search: the longer ones are mostly the rarer ones. */
  private static final int MOST_WORDS = 6;

  private final List<String> words;
  private final Map<Cell, Integer> hits = new HashMap<>();
  private final Map<WordCell, Integer> wordHits = new HashMap<>();

  private record Cell(int matchClass, SearchKind kind) {}

  private record WordCell(String word, boolean heading, SearchKind kind) {}

  private Sample(List<String> words) {
    this.words = words;
  }

  /** Draws the sample of a search among some kinds. */
  static Sample of(Records records, SearchText text, Collection<SearchKind> kinds) {
    List<String> words =
        text.words().stream()
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .limit(MOST_WORDS)
            .toList();
    Sample sample = new Sample(words);
    Sql sql = Sql.of("select e.precedence, e.class, count(*)");
    for (int i = 0; i < words.size(); i++) {
      sql.add(", sum(e.h%d), sum(e.w%d)".formatted(i, i));
    }
    sql.add(" from (select e.precedence, case when e.words @@ cast(? as tsquery)", text.tsquery())
        .add(" then ")
        .add(new Ranking(text).matchClass())
        .add(" end as class");
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      sql.add(", cast(e.heading like ? as int) as h" + i, "% " + word + "%")
          .add(", cast(e.words @@ cast(? as tsquery) as int) as w" + i, "'" + word + "':*");
    }
    sql.add(" from (").add(entries(kinds)).add(") e) e group by e.precedence, e.class");
    records.rows(
        sql,
        row -> {
          SearchKind kind = SearchKind.values()[row.getInt(1)];
          int matchClass = row.getInt(2);
          if (!row.wasNull()) {
            sample.hits.merge(new Cell(matchClass, kind), row.getInt(3), Integer::sum);
          }
          for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int inHeading = row.getInt(4 + 2 * i);
            int anywhere = row.getInt(5 + 2 * i);
            sample.wordHits.merge(new WordCell(word, true, kind), inHeading, Integer::sum);
            sample.wordHits.merge(new WordCell(word, false, kind), anywhere, Integer::sum);
          }
          return kind;
        });
    return sample;
  }

  /** Some pages, and some entries of each kind lest one that has few be missed. */
  private static Sql entries(Collection<SearchKind> kinds) {
    Long[] precedences = kinds.stream().map(kind -> (long) kind.ordinal()).toArray(Long[]::new);
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

  /** How many entries of it are found. */
  int hits() {
    return hits.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether the search finds so few that it is cheap to sort them all. */
  boolean isRare() {
    return hits() <= RARE;
  }

  /** Whether few matches of a class are of this kind. */
  boolean isRare(int matchClass, SearchKind kind) {
    return hits.getOrDefault(new Cell(matchClass, kind), 0) <= RARE;
  }

  /**
   * The words by which to look entries up: a rare one alone if there is any, because an index reads
   * all places of each word that it is asked for.
   */
  List<String> leading(boolean inHeading, Collection<SearchKind> kinds, List<String> all) {
    return words.stream()
        .min(Comparator.comparing(word -> hits(word, inHeading, kinds)))
        .filter(word -> hits(word, inHeading, kinds) <= RARE)
        .map(List::of)
        .orElse(all);
  }

  private int hits(String word, boolean inHeading, Collection<SearchKind> kinds) {
    return kinds.stream()
        .mapToInt(kind -> wordHits.getOrDefault(new WordCell(word, inHeading, kind), 0))
        .sum();
  }
}
