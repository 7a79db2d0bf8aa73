package org.parley.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.GlobalId;
import org.parley.read.Listing;
import org.parley.read.Records;
import org.parley.read.Sql;
import org.parley.read.Where;

/**
 * The records that meet a condition, all of which are ranked before the first is known.
 *
 * @param matching the condition on {@code search_entry e}
 */
record SortedHits(Records records, Ranking ranking, Where matching) implements Listing<GlobalId> {
  @Override
  public List<Row<GlobalId>> after(@Nullable Place place, int limit) {
    Sql sql =
        Sql.of("select e.id, e.type, e.rank from (select e.id, e.type, ")
            .add(ranking.rank())
            .add(" as rank from search_entry e")
            .add(matching.clause())
            .add(") e");
    if (place != null) {
      sql.add(" where (e.rank, e.id) > (?, ?)", place.value(), place.id());
    }
    return rows(records, sql.add(" order by e.rank, e.id limit ?", limit));
  }

  /** Counts one more than is returned, so that it is known whether there are more. */
  @Override
  public int count() {
    return records
        .rows(
            Sql.of("select count(*) from (select e.id from search_entry e")
                .add(matching.clause())
                .add(" limit ?) e", SearchConnection.MOST_COUNTED + 1),
            row -> row.getInt(1))
        .get(0);
  }

  /** Returns the hits of a statement that reads id, type and rank. */
  static List<Row<GlobalId>> rows(Records records, Sql sql) {
    return records.rows(
        sql,
        row ->
            new Row<>(
                new Place(row.getInt(3), row.getLong(1)),
                new GlobalId(row.getString(2), row.getLong(1))));
  }
}
