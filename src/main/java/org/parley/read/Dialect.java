package org.parley.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.h2.engine.Constants;
import org.jspecify.annotations.Nullable;
import org.parley.database.DatabaseKind;

/** SQL that differs between the two databases. */
enum Dialect {
  H2("h2database", "", 0, "") {
    @Override
    Sql firstOfEach(
        Sql table, ParentLink link, Long[] parents, Where where, Order order, int limit) {
      return Sql.of(
              "(select * from (select e.*, " + link.parent() + " as parent, row_number() over")
          .add(" (partition by " + link.parent() + " order by " + order.sql() + ") as n")
          .add(" from ")
          .add(table)
          .add(" e" + link.join() + " where " + link.parent())
          .add(" = any(?)", (Object) parents)
          .add(where.andTail())
          .add(") e where e.n <= ?) e", limit);
    }

    @Override
    Sql first(Sql from, Where where, Page page, Sql limit) {
      return new Run(where, page.order(), true).on(page, from, limit);
    }

    @Override
    Sql overlaps(String prefix, DateRange range) {
      return new Where()
          .andIf(range.from(), prefix + "_latest >= ?")
          .andIf(range.to(), prefix + "_earliest <= ?")
          .conditions();
    }

    @Override
    Sql isAmongAndOverlaps(String column, String[] names, String prefix, DateRange range) {
      return Sql.of(column).among(names).add(" and ").add(overlaps(prefix, range));
    }

    /** Each row is compared with all ids. */
    @Override
    Long[] padded(Long[] ids) {
      return ids;
    }

    @Override
    String byCodePoint(String column) {
      return column;
    }

    /** The first statement begins it. The pool gives the connection its own level back. */
    @Override
    String beginSnapshot(Connection connection) throws SQLException {
      connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        Commits.read(() -> statement.execute("select 1"));
      }
      return "";
    }

    @Override
    void endSnapshot(Connection connection) throws SQLException {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  },

  POSTGRESQL("postgresql", "not materialized", 16_000, "; rollback") {
    /** Walks an index for each parent and stops at the limit. */
    @Override
    Sql firstOfEach(
        Sql table, ParentLink link, Long[] parents, Where where, Order order, int limit) {
      return Sql.of("(select e.*, p.id as parent from unnest(?) as p(id)", (Object) parents)
          .add(" cross join lateral (select e.* from ")
          .add(table)
          .add(" e" + link.join() + " where " + link.parent() + " = p.id")
          .add(where.andTail())
          .add(" order by " + order.sql() + " limit ?) e) e", limit);
    }

    /** Looks for the second run of rows only if the first is shorter than the page. */
    @Override
    Sql first(Sql from, Where where, Page page, Sql limit) {
      List<Run> runs = where.runs(page.reading());
      Sql first = runs.get(0).on(page, from, limit);
      if (runs.size() == 1) {
        return first;
      }
      Run second = runs.get(1);
      second.where().and("(select count(*) from first) < ?", page.limit());
      return Sql.of("with first as materialized (")
          .add(first)
          .add(") select e.* from (select e.* from first e union all (")
          .add(second.on(page, from, limit))
          .add(")) e order by " + page.reading().sql())
          .add(limit);
    }

    /** In the words of the indexes on periods. An absent date is no period without end. */
    @Override
    Sql overlaps(String prefix, DateRange range) {
      return Sql.of(prefix + "_earliest is not null and daterange(" + prefix + "_earliest, ")
          .add(prefix + "_latest, '[]') && daterange(?, ?, '[]')", range.from(), range.to());
    }

    /** In the words of the indexes on a text and a period, in which a text is a range too. */
    @Override
    Sql isAmongAndOverlaps(String column, String[] names, String prefix, DateRange range) {
      Sql sql = Sql.of("text_range(" + column + ", " + column + ", '[]') && text_multirange(");
      for (int i = 0; i < names.length; i++) {
        sql.add(i == 0 ? "" : ", ").add("text_range(?, ?, '[]')", names[i], names[i]);
      }
      return sql.add(") and ").add(overlaps(prefix, range));
    }

    /**
     * PostgreSQL keeps the plan of a statement unless one for the values that it is given would
     * cost less. A kept plan is for {@value #EXPECTED_VALUES} values; with fewer, the statement
     * would be planned anew each time, which takes longer than to execute it.
     */
    @Override
    @Nullable Long[] padded(Long[] ids) {
      if (ids.length >= EXPECTED_VALUES) {
        return ids;
      }
      @Nullable Long[] padded = Arrays.copyOf(ids, EXPECTED_VALUES);
      Arrays.fill(padded, ids.length, EXPECTED_VALUES, ids.length == 0 ? null : ids[0]);
      return padded;
    }

    @Override
    String byCodePoint(String column) {
      return column + " collate \"C\"";
    }

    /** The driver sends all of it, and the first statement, in one message. */
    @Override
    String beginSnapshot(Connection connection) throws SQLException {
      // In the words of the database: the driver would need a statement more.
      return "begin isolation level repeatable read, read only; ";
    }

    @Override
    void endSnapshot(Connection connection) throws SQLException {
      try (PreparedStatement end = connection.prepareStatement("rollback")) {
        end.execute();
      }
    }
  };

  /** As many values as PostgreSQL expects in an array that it does not know. */
  private static final int EXPECTED_VALUES = 10;

  /** The dialect of the database that this program was built for. */
  static final Dialect CURRENT = valueOf(DatabaseKind.CURRENT.name());

  /**
   * Name of the database in traces (OpenTelemetry's semantic conventions, {@code db.system.name}).
   */
  final String system;

  /**
   * Keyword that makes a common table expression part of the statement's plan. Without it,
   * PostgreSQL reads all rows of one that is used twice.
   */
  final String inlined;

  /**
   * Maximum size of a message of more than one statement. What buffers can't hold must not be sent
   * while the database answers what came before: each would wait for the other to read.
   */
  final int mostBytesTogether;

  /** What ends a snapshot together with its last read; empty if that takes a call of its own. */
  final String endOfSnapshot;

  Dialect(String system, String inlined, int mostBytesTogether, String endOfSnapshot) {
    this.system = system;
    this.inlined = inlined;
    this.mostBytesTogether = mostBytesTogether;
    this.endOfSnapshot = endOfSnapshot;
  }

  /**
   * Returns the query for the first rows of a list.
   *
   * @param limit the number of rows that the page reads
   */
  abstract Sql first(Sql from, Where where, Page page, Sql limit);

  /**
   * Returns the first rows of each parent's list, under the alias {@code e}, with the columns of
   * the table and {@code parent}.
   */
  abstract Sql firstOfEach(
      Sql table, ParentLink link, Long[] parents, Where where, Order order, int limit);

  /**
   * Returns the condition that a historical date, in columns with this prefix, can lie within the
   * range.
   */
  abstract Sql overlaps(String prefix, DateRange range);

  /**
   * Returns the condition that a column holds one of the names and a historical date can lie within
   * the range.
   */
  abstract Sql isAmongAndOverlaps(String column, String[] names, String prefix, DateRange range);

  /** Returns ids to compare with, of which some are repeated if that makes it faster. */
  abstract @Nullable Long[] padded(Long[] ids);

  /** Returns a text to compare and sort by code point, whatever the locale of the database. */
  abstract String byCodePoint(String column);

  /**
   * Begins a transaction in which all statements see the same state.
   *
   * @return SQL that must precede the first statement; empty if nothing must
   */
  abstract String beginSnapshot(Connection connection) throws SQLException;

  /** Ends the transaction, and has each statement see the latest state again. */
  abstract void endSnapshot(Connection connection) throws SQLException;
}
