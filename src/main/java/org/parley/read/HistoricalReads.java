package org.parley.read;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has reads answered as they would have been after some change of the record, whatever they ask: in
 * their statements, views of the history tables stand for the tables.
 */
public final class HistoricalReads {
  /** Suffix of the name of a table's history table. */
  static final String SUFFIX = "_history";

  /** Prefix of the name of the view that stands for a table. */
  private static final String PREFIX = "past_";

  /** The log of changes, which has a number for each revision and is its own history. */
  private static final String LOG = "record_change";

  private static final ThreadLocal<Long> REVISION = new ThreadLocal<>();

  private HistoricalReads() {}

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
  static Sql statement(Sql sql) {
    Long revision = REVISION.get();
    if (revision == null) {
      return sql;
    }
    Set<String> tables = sql.tables();
    if (tables.isEmpty()) {
      return sql;
    }
    Sql whole = new Sql();
    for (String table : tables) {
      whole.add(whole.isEmpty() ? "with " : ", ").add(view(table, revision));
    }
    return whole.add(" " + sql.text(PREFIX), sql.parameters().toArray());
  }

  /**
   * The revision is a parameter, so that the database plans the statement once for all revisions.
   */
  private static Sql view(String table, long revision) {
    Sql view = Sql.of(PREFIX + table + " as " + Dialect.CURRENT.inlined + " (select * from ");
    return table.equals(LOG)
        ? view.add(table + " where id <= ?)", revision)
        : view.add(table + SUFFIX + " where since_revision <= ?", revision)
            .add(" and (until_revision is null or until_revision > ?))", revision);
  }
}
