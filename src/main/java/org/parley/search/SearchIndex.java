package org.parley.search;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.parley.record.Folding;

/** Fills the table that searches read, in the transaction that its caller is in. */
final class SearchIndex {
  /** Stands for a number of records where all have been taken in. */
  static final int FULL = -1;

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

  /** Begins to fill the index if it is empty and there are records. */
  static void begin(Connection connection) throws SQLException {
    if (!isEmpty(connection, "search_fill") || !isEmpty(connection, "search_entry")) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      for (SearchKind kind : SearchKind.values()) {
        statement.executeUpdate(
            "insert into search_fill select '%s', 0, max(id) from %s having max(id) is not null"
                .formatted(kind.type(), kind.table()));
      }
    }
  }

  /**
   * Takes in some of the records that were there before the index, if there are any.
   *
   * @return how many; {@link #FULL} if none is left
   */
  static int fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet open =
            statement.executeQuery(
                "select type, filled_to, ends_at from search_fill order by type limit 1")) {
      return open.next()
          ? fill(connection, open.getString(1), open.getLong(2), open.getLong(3))
          : FULL;
    }
  }

  private static int fill(Connection connection, String type, long from, long end)
      throws SQLException {
    SearchKind kind = SearchKind.ofType(type);
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement next =
        connection.prepareStatement(
            "select id from %s where id > ? and id <= ? order by id limit ?"
                .formatted(kind.table()))) {
      next.setLong(1, from);
      next.setLong(2, end);
      next.setInt(3, BATCH);
      try (ResultSet rows = next.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
    }
    refresh(connection, kind, ids);
    boolean isDone = ids.size() < BATCH;
    try (PreparedStatement advance =
        connection.prepareStatement(
            isDone
                ? "delete from search_fill where type = ?"
                : "update search_fill set filled_to = %d where type = ?"
                    .formatted(ids.get(ids.size() - 1)))) {
      advance.setString(1, type);
      advance.executeUpdate();
    }
    return ids.size();
  }

  private static boolean isEmpty(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select type from " + table + " limit 1")) {
      return !rows.next();
    }
  }

  private static void takeIn(Connection connection, SearchKind kind, PreparedStatement select)
      throws SQLException {
    try (ResultSet rows = select.executeQuery();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into search_entry (id, type, precedence, heading, body)"
                    + " values (?, ?, ?, ?, ?)")) {
      while (rows.next()) {
        insert.setLong(1, rows.getLong(1));
        insert.setString(2, kind.type());
        insert.setInt(3, kind.ordinal());
        insert.setString(4, lines(rows.getString(2)));
        insert.setString(5, lines(rows.getString(3)));
        insert.addBatch();
      }
      insert.executeBatch();
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
