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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.BackgroundFill;
import org.parley.model.Batches;
import org.parley.model.Folding;
import org.parley.model.Searched;

/** Table that searches read, filled in the caller's transaction. */
final class SearchIndex {
  private static final int BATCH = 500;

  private SearchIndex() {}

  private record Entry(long id, String heading, String body) {}

  /**
   * Indexes the current records of a kind and removes deleted ones. Unchanged entries are not
   * written again, because an index on words is expensive to write.
   */
  static void refresh(Connection connection, Searched kind, List<Long> ids) throws SQLException {
    for (List<Long> batch : Batches.of(ids, BATCH)) {
      refreshBatch(connection, kind, batch);
    }
  }

  private static void refreshBatch(Connection connection, Searched kind, List<Long> ids)
      throws SQLException {
    Array keys = connection.createArrayOf("bigint", ids.toArray());
    Set<Entry> gone = new HashSet<>(stored(connection, keys));
    List<Entry> added = new ArrayList<>();
    for (Entry entry : read(connection, kind, keys)) {
      if (!gone.remove(entry)) {
        added.add(entry);
      }
    }
    remove(connection, gone);
    insert(connection, kind, added);
  }

  /** Starts filling the index if it is empty and there are records. */
  static void begin(Connection connection, Collection<Searched> kinds) throws SQLException {
    if (!isEmpty(connection, "search_fill") || !isEmpty(connection, "search_entry")) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      for (Searched kind : kinds) {
        statement.executeUpdate(
            "insert into search_fill select '%s', 0, max(id) from %s having max(id) is not null"
                .formatted(kind.type(), kind.table()));
      }
    }
  }

  /**
   * Indexes some of the records that were stored before the index.
   *
   * @return how many; {@link BackgroundFill#FULL} if none is left
   */
  static int fill(Connection connection, Collection<Searched> kinds) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet open =
            statement.executeQuery(
                "select type, filled_to, ends_at from search_fill order by type limit 1")) {
      return open.next()
          ? fill(connection, kind(open.getString(1), kinds), open.getLong(2), open.getLong(3))
          : BackgroundFill.FULL;
    }
  }

  private static int fill(Connection connection, Searched kind, long from, long end)
      throws SQLException {
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
      advance.setString(1, kind.type());
      advance.executeUpdate();
    }
    return ids.size();
  }

  private static Searched kind(String type, Collection<Searched> kinds) {
    return kinds.stream().filter(kind -> kind.type().equals(type)).findAny().orElseThrow();
  }

  private static boolean isEmpty(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select type from " + table + " limit 1")) {
      return !rows.next();
    }
  }

  private static List<Entry> stored(Connection connection, Array ids) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, heading, body from search_entry where id = any(?)")) {
      select.setArray(1, ids);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          entries.add(new Entry(rows.getLong(1), rows.getString(2), rows.getString(3)));
        }
      }
    }
    return entries;
  }

  private static List<Entry> read(Connection connection, Searched kind, Array ids)
      throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(kind.select() + " where id = any(?)")) {
      select.setArray(1, ids);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          entries.add(
              new Entry(rows.getLong(1), lines(rows.getString(2)), lines(rows.getString(3))));
        }
      }
    }
    return entries;
  }

  private static void remove(Connection connection, Collection<Entry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement("delete from search_entry where id = any(?)")) {
      delete.setArray(
          1, connection.createArrayOf("bigint", entries.stream().map(Entry::id).toArray()));
      delete.executeUpdate();
    }
  }

  private static void insert(Connection connection, Searched kind, List<Entry> entries)
      throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into search_entry (id, type, precedence, heading, body)"
                + " values (?, ?, ?, ?, ?)")) {
      for (Entry entry : entries) {
        insert.setLong(1, entry.id());
        insert.setString(2, kind.type());
        insert.setInt(3, kind.precedence());
        insert.setString(4, entry.heading());
        insert.setString(5, entry.body());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /**
   * Returns the folded words of each line, between bars: so that no phrase runs from one into
   * another. What compounds in it may be looked for by follows after a plus, so that it is not
   * taken for a line.
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
