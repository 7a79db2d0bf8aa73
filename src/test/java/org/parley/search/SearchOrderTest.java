package org.parley.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.model.GlobalId;
import org.parley.model.RecordTypes;
import org.parley.model.Searched;
import org.parley.read.Listing;
import org.parley.read.Slice;
import org.parley.testsupport.DatabaseTest;

/** However common its words are, a search finds what it should, in the order that is promised. */
@DatabaseTest
class SearchOrderTest {
  @Inject EntityManager entityManager;
  @Inject Searches searches;
  @Inject RecordTypes types;

  private final List<Entry> entries = new ArrayList<>();
  private final Map<Long, String> slugs = new HashMap<>();
  private final Random random = new Random(1);

  private record Entry(long id, Searched kind, String heading, String body, String slug) {
    /** The rank as the documents tell it; negative if a word is missing. */
    int rank(String text) {
      String all = heading + " " + body;
      if (!holdsAll(all, text)) {
        return -1;
      }
      return matchClass(text) + kind.precedence();
    }

    private int matchClass(String text) {
      if (heading.contains("| " + text + " |")) {
        return 0;
      }
      if (heading.contains(" " + text)) {
        return 100;
      }
      if (holdsAll(heading, text)) {
        return 200;
      }
      return body.contains(" " + text) && text.contains(" ") ? 300 : 400;
    }

    private static boolean holdsAll(String lines, String text) {
      return Stream.of(text.split(" ")).allMatch(word -> lines.contains(" " + word));
    }
  }

  @BeforeEach
  void readTheEntries() {
    for (Searched kind : types.searched().values()) {
      tuples("select id, slug from " + kind.table())
          .forEach(row -> slugs.put(row.get(0, Long.class), row.get(1, String.class)));
      tuples("select id, heading, body from search_entry where type = '" + kind.type() + "'")
          .forEach(
              row -> {
                long id = row.get(0, Long.class);
                entries.add(
                    new Entry(
                        id,
                        kind,
                        row.get(1, String.class),
                        row.get(2, String.class),
                        slugs.get(id)));
              });
    }
  }

  @Test
  void anyWordsAreFoundInTheOrderOfTheirRank() {
    for (int i = 0; i < 80; i++) {
      String text = text();
      assertEquals(expected(text, all()), walked(text, null), text);
    }
  }

  /** As in a record so large that it would take long to sort all that is found. */
  @Test
  void commonWordsAreReadInTheSameOrder() {
    for (int i = 0; i < 80; i++) {
      String text = text();
      List<Searched> kinds = i % 2 == 0 ? all() : List.of(anyKind());
      List<String> read = new ArrayList<>();
      Listing<GlobalId> hits = searches.hits(SearchText.of(text), kinds, i % 4 * 40);
      List<Listing.Row<GlobalId>> page = hits.after(null, 21);
      while (!page.isEmpty()) {
        page.forEach(row -> read.add(slugs.get(row.value().id())));
        page = hits.after(page.get(page.size() - 1).place(), 21);
      }
      assertEquals(expected(text, kinds), read, text);
    }
  }

  @Test
  void kindsAreFoundInTheSameOrder() {
    for (int i = 0; i < 30; i++) {
      String text = text();
      List<Searched> kinds =
          random.ints(1 + random.nextInt(3), 0, all().size()).mapToObj(all()::get).toList();
      assertEquals(
          expected(text, kinds),
          walked(text, kinds.stream().map(kind -> kind.type().toUpperCase(Locale.ROOT)).toList()),
          text + kinds);
    }
  }

  @Test
  void aCountBeyondTheLimitIsALowerBound() {
    SearchConnection within = counted(1_000);
    SearchConnection beyond = counted(1_001);

    assertEquals(1_000, within.getTotalCount());
    assertTrue(within.totalCountIsExact);
    assertEquals(1_000, beyond.getTotalCount());
    assertFalse(beyond.totalCountIsExact);
  }

  private static SearchConnection counted(int records) {
    return new SearchConnection(
        new Slice<>(() -> new Slice.Part<>(List.of(), false, false, records)));
  }

  private List<Searched> all() {
    return List.copyOf(types.searched().values());
  }

  private Searched anyKind() {
    return all().get(random.nextInt(all().size()));
  }

  /** A word, its beginning, two words or a phrase, of any entry. */
  private String text() {
    Entry entry = entries.get(random.nextInt(entries.size()));
    String[] words = words(entry.heading + " " + entry.body);
    int from = random.nextInt(words.length);
    return switch (random.nextInt(6)) {
      case 0 -> words[from];
      case 1 -> beginning(words[from], 1);
      case 2 -> beginning(words[from], 3);
      case 3 -> words[from] + " " + beginning(words[random.nextInt(words.length)], 2);
      case 4 -> beginning(words[from], 1) + " " + words[random.nextInt(words.length)];
      default ->
          String.join(" ", Arrays.copyOfRange(words, from, Math.min(words.length, from + 3)));
    };
  }

  private static String[] words(String lines) {
    return Stream.of(lines.split(" "))
        .filter(word -> !word.equals("|") && !word.equals("+"))
        .toArray(String[]::new);
  }

  private static String beginning(String word, int length) {
    return word.substring(0, Math.min(word.length(), length));
  }

  private List<String> expected(String text, List<Searched> kinds) {
    return entries.stream()
        .filter(entry -> kinds.contains(entry.kind) && entry.rank(text) >= 0)
        .sorted(Comparator.<Entry>comparingInt(entry -> entry.rank(text)).thenComparing(Entry::id))
        .map(Entry::slug)
        .toList();
  }

  private List<String> walked(String text, List<String> kinds) {
    List<String> walked = new ArrayList<>();
    int size = 20 + random.nextInt(81);
    Found page;
    String after = null;
    do {
      page = Found.ask(text, kinds, size, after);
      walked.addAll(page.slugs());
      after = page.endCursor();
    } while (page.hasNextPage());
    assertEquals(page.totalCount(), walked.size(), text);
    return walked;
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> tuples(String sql) {
    return entityManager.createNativeQuery(sql, Tuple.class).getResultList();
  }
}
