package org.parley.search;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Stream;
import org.parley.record.Folding;

/** Fills the table that searches read, in the transaction that its caller is in. */
final class SearchIndex {
  private static final int BATCH = 500;

  private SearchIndex() {}

  /** Takes in the records of a kind as they are now; of those that are gone nothing remains. */
  static void refresh(Connection connection, SearchKind kind, Collection<Long> ids)
      throws SQLException {
    Array keys = connection.createArrayOf("bigint", ids.toArray());
    try (PreparedStatement delete =
            connection.prepareStatement("delete from search_entry where id = any(?)");
        PreparedStatement select =
            connection.prepareStatement(Content.select(kind) + " where id = any(?)")) {
      delete.setArray(1, keys);
      delete.executeUpdate();
      select.setArray(1, keys);
      takeIn(connection, kind, select);
    }
  }

  /** Takes in all records, if none have been taken in yet, and tells how many there were. */
  static int fillIfEmpty(Connection connection) throws SQLException {
    int records = 0;
    if (isEmpty(connection)) {
      for (SearchKind kind : SearchKind.values()) {
        try (PreparedStatement select = connection.prepareStatement(Content.select(kind))) {
          records += takeIn(connection, kind, select);
        }
      }
    }
    return records;
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (PreparedStatement first =
            connection.prepareStatement("select id from search_entry limit 1");
        ResultSet rows = first.executeQuery()) {
      return !rows.next();
    }
  }

  private static int takeIn(Connection connection, SearchKind kind, PreparedStatement select)
      throws SQLException {
    select.setFetchSize(BATCH);
    try (ResultSet rows = select.executeQuery();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into search_entry (id, type, precedence, heading, body)"
                    + " values (?, ?, ?, ?, ?)")) {
      int records = 0;
      while (rows.next()) {
        insert.setLong(1, rows.getLong(1));
        insert.setString(2, kind.type());
        insert.setInt(3, kind.ordinal());
        insert.setString(4, lines(rows.getString(2)));
        insert.setString(5, lines(rows.getString(3)));
        insert.addBatch();
        if (++records % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
      return records;
    }
  }

  /**
   * The folded words of each line, between bars: so that no phrase runs from one into another. What
   * compounds in it may be looked for by follows after a plus, so that it is not taken for a line.
   */
  private static String lines(String text) {
    return text.lines()
        .map(Folding::of)
        .flatMap(line -> Stream.of(entry("", line.words()), entry(" +", line.variants())))
        .filter(entry -> !entry.isEmpty())
        .distinct()
        .collect(joining("", "|", ""));
  }

  private static String entry(String mark, Collection<String> words) {
    return words.isEmpty() ? "" : mark + " " + String.join(" ", words) + " |";
  }
}
