package org.parley.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.parley.read.OrderField;
import org.parley.read.Page;
import org.parley.read.Records;
import org.parley.read.Slice;
import org.parley.read.Sql;
import org.parley.read.Where;
import org.parley.record.GlobalId;
import org.parley.record.SearchResult;

/** Finds records by their words. */
@ApplicationScoped
class Searches {
  private final Records records;
  private final boolean indexed;

  @Inject
  Searches(
      Records records, @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind) {
    this.records = records;
    this.indexed = databaseKind.equals("postgresql");
  }

  /** The one order of a search: the best matches first. */
  enum ByRank implements OrderField {
    RANK;

    @Override
    public String column() {
      return "rank";
    }

    @Override
    public Class<? extends Comparable<?>> type() {
      return Integer.class;
    }
  }

  /** One page of the records that have all the words. */
  Slice<SearchResult> page(SearchText text, @Nullable List<SearchKind> kinds, Page page) {
    Where where = new Where().and(matching(text));
    if (kinds != null) {
      where.and(ofTypes(kinds.stream().map(SearchKind::type).toList()));
    }
    Sql hits =
        Sql.of("(select e.id, e.type, ")
            .add(rank(text))
            .add(" as rank from search_entry e")
            .add(where.clause())
            .add(")");
    Slice<GlobalId> found =
        records.page(
            new Records.View<>(
                hits, "e.type", row -> new GlobalId(row.getString(4), row.getLong(2))),
            new Where(),
            page);
    return records.nodes(List.of(found), SearchResult.class).get(0);
  }

  /** Whether all records can be found. */
  boolean isComplete() {
    return records.rows(Sql.of("select type from search_fill limit 1"), row -> true).isEmpty();
  }

  private Sql matching(SearchText text) {
    if (indexed) {
      return Sql.of("e.words @@ cast(? as tsquery)", text.tsquery());
    }
    // H2 has no index that finds words by their beginnings: it looks at every entry.
    return holdingAll("(e.heading || ' ' || e.body)", text.words());
  }

  private Sql ofTypes(List<String> types) {
    return indexed
        ? Sql.of("e.words @@ cast(? as tsquery)", String.join(" | ", types))
        : Sql.of("e.type = any(?)", (Object) types.toArray(String[]::new));
  }

  /** How good a match is, the lower the better; of equally good ones, the kind decides. */
  private static Sql rank(SearchText text) {
    String phrase = text.phrase();
    Sql rank =
        Sql.of("case when e.heading like ? then 0", "%| " + phrase + " |%")
            .add(" when e.heading like ? then 100", "% " + phrase + "%");
    if (text.words().size() > 1) {
      rank.add(" when ")
          .add(holdingAll("e.heading", text.words()))
          .add(" then 200 when e.body like ? then 300", "% " + phrase + "%");
    }
    return rank.add(" else 400 end + e.precedence");
  }

  /** The condition that a text has words beginning with each of the words. */
  private static Sql holdingAll(String lines, List<String> words) {
    Sql condition = Sql.of(lines + " like ?", "% " + words.get(0) + "%");
    words.stream().skip(1).forEach(w -> condition.add(" and " + lines + " like ?", "% " + w + "%"));
    return condition;
  }
}
