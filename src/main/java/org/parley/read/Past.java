package org.parley.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Has reads answered as they would have been after some change of the record, whatever they ask: in
 * their statements, the tables stand for what the tables said then.
 */
public final class Past {
  /** Suffix of the name of a table's history table. */
  static final String SUFFIX = "_history";

  private static final ThreadLocal<Long> REVISION = new ThreadLocal<>();
  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(from|join) ([a-z_]+)"
              + "( (?!(?:on|where|join|left|cross|group|order|limit|union)\\b)[a-z]+)?");

  /** The migrations are over before anything is read, so that they are asked for once. */
  private static volatile @Nullable Set<String> tablesWithPast;

  private Past() {}

  /** Reads what the record said after the change with this number; 0: before there was any. */
  public static <T extends @Nullable Object> T during(long revision, Supplier<T> reads) {
    REVISION.set(revision);
    try {
      return reads.get();
    } finally {
      REVISION.remove();
    }
  }

  /** Returns true while reads ask for the record at an earlier revision. */
  public static boolean isAsked() {
    return REVISION.get() != null;
  }

  /** Returns the statement as it is to be run now. */
  static Sql statement(Sql sql, Connection connection) throws SQLException {
    Long revision = REVISION.get();
    if (revision == null) {
      return sql;
    }
    Set<String> known = tablesWithPast(connection);
    Set<String> tables = new LinkedHashSet<>();
    String past =
        TABLE
            .matcher(sql.text())
            .replaceAll(
                match -> {
                  String table = match.group(2);
                  if (!known.contains(table)) {
                    return match.group();
                  }
                  tables.add(table);
                  // What names a column by its table goes on doing so.
                  String alias = match.group(3) == null ? " " + table : match.group(3);
                  return match.group(1) + " past_" + table + alias;
                });
    if (tables.isEmpty()) {
      return sql;
    }
    Sql whole = new Sql();
    for (String table : tables) {
      whole.add(whole.isEmpty() ? "with " : ", ").add(view(table, revision));
    }
    return whole.add(" " + past, sql.parameters().toArray());
  }

  /**
   * The revision is a parameter, so that the database plans the statement once for all revisions.
   */
  private static Sql view(String table, long revision) {
    String rows = Dialect.CURRENT.inlined + " (select * from " + table + SUFFIX;
    return Sql.of("past_" + table + " as " + rows)
        .add(" where since_revision <= ?", revision)
        .add(" and (until_revision is null or until_revision > ?))", revision);
  }

  private static Set<String> tablesWithPast(Connection connection) throws SQLException {
    Set<String> known = tablesWithPast;
    if (known == null) {
      known = findTablesWithPast(connection);
      tablesWithPast = known;
    }
    return known;
  }

  private static Set<String> findTablesWithPast(Connection connection) throws SQLException {
    Set<String> tables = new HashSet<>();
    try (ResultSet names = connection.getMetaData().getTables(null, null, "%\\" + SUFFIX, null)) {
      while (names.next()) {
        String name = names.getString("TABLE_NAME");
        tables.add(name.substring(0, name.length() - SUFFIX.length()));
      }
    }
    return tables;
  }
}
