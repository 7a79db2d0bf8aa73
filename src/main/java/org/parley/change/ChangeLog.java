package org.parley.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parley.database.DatabaseKind;
import org.parley.model.GlobalId;
import org.parley.model.Revisions;
import org.parley.read.Commits;
import org.parley.read.Records;
import org.parley.read.Sql;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Change log: author, time and differences of each change, numbered without gaps in commit order.
 */
@ApplicationScoped
public class ChangeLog {
  /** The channel on which processes that share a PostgreSQL database announce changes. */
  static final String CHANNEL = "parley_change";

  /** True if other processes may change the record, which then hear of changes by the channel. */
  static final boolean IS_SHARED = DatabaseKind.CURRENT == DatabaseKind.POSTGRESQL;

  /** Name of the moment of the changes among the resources of a transaction. */
  private static final String MOMENT = ChangeLog.class.getName() + ".moment";

  private final DataSource dataSource;
  private final Revisions revisions;
  private final Records records;
  private final TransactionSynchronizationRegistry transaction;

  @Inject
  ChangeLog(
      DataSource dataSource,
      Revisions revisions,
      Records records,
      TransactionSynchronizationRegistry transaction) {
    this.dataSource = dataSource;
    this.revisions = revisions;
    this.records = records;
    this.transaction = transaction;
  }

  /**
   * One change that is to be kept.
   *
   * @param version the record's version after the change
   * @param differences what became of what, as JSON
   * @param key by which the change is known again; null if it need not be
   */
  public record Entry(
      ChangeAction action,
      GlobalId changed,
      int version,
      String differences,
      @Nullable IdempotencyKey key) {}

  /**
   * Client's identifier of a change, by which a repeated request is recognised.
   *
   * @param inputHash identifies the input of the request
   */
  public record IdempotencyKey(String key, String inputHash) {}

  /** A change that was made under an idempotency key. */
  public record Known(long recordId, String inputHash) {}

  /** Starts a change: other changes wait until the transaction is over. */
  @Transactional(TxType.MANDATORY)
  public Revisions.Position begin() {
    return revisions.lock();
  }

  /** Hides the commits of this thread from reads until they are secured and shown. */
  public void hide() {
    if (!IS_SHARED) {
      Commits.hide();
    }
  }

  /** Shows the commits of this thread to reads. */
  public void show() {
    Commits.show();
  }

  /**
   * Makes the commits durable. PostgreSQL does that with the commit itself; H2 keeps them in memory
   * for half a second.
   */
  public void secure() {
    if (IS_SHARED) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    } catch (SQLException e) {
      throw new IllegalStateException("The change can't be secured", e);
    }
  }

  /**
   * Appends changes, in this order, in the transaction that makes them. The revision is raised when
   * derived data follow.
   *
   * @param latest the number of the change before them
   */
  @Transactional(TxType.MANDATORY)
  public void append(List<Entry> entries, String author, long latest) {
    long number = latest;
    OffsetDateTime moment = moment();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into record_change (id, changed_at, author, action, record_type, record_id,"
                    + " record_version, differences, idempotency_key, input_hash)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Entry entry : entries) {
        insert.setLong(1, ++number);
        insert.setObject(2, moment);
        insert.setString(3, author);
        insert.setString(4, entry.action().name());
        insert.setString(5, entry.changed().type());
        insert.setLong(6, entry.changed().id());
        insert.setInt(7, entry.version());
        insert.setString(8, entry.differences());
        insert.setString(9, entry.key() == null ? null : entry.key().key());
        insert.setString(10, entry.key() == null ? null : entry.key().inputHash());
        insert.addBatch();
      }
      insert.executeBatch();
      if (IS_SHARED) {
        connection.createStatement().execute("notify " + CHANNEL);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The change can't be logged", e);
    }
  }

  /**
   * Changes that are stored together have one moment, lest a read of the past finds some of them.
   */
  private OffsetDateTime moment() {
    OffsetDateTime known = (OffsetDateTime) transaction.getResource(MOMENT);
    if (known != null) {
      return known;
    }
    OffsetDateTime now = Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    transaction.putResource(MOMENT, now);
    return now;
  }

  /** Returns the change that the author made under this key; null if there is none. */
  public @Nullable Known find(String author, String key) {
    Sql sql =
        Sql.of("select record_id, input_hash from record_change where author = ?", author)
            .add(" and idempotency_key = ?", key);
    List<Known> known = records.rows(sql, row -> new Known(row.getLong(1), row.getString(2)));
    return known.isEmpty() ? null : known.get(0);
  }

  /**
   * Differences by which a record reached its state after a change.
   *
   * @param differences those of all changes up to then, as JSON
   * @param latestVersion the record's version after the latest change of all
   */
  public record Account(List<String> differences, int latestVersion) {}

  /**
   * Returns the differences by which a record reached its state after the change with this cursor.
   *
   * @throws Refusal if the record has no such change, or was deleted by it
   */
  public Account account(GlobalId record, String cursor) {
    long number = Changes.number(cursor);
    record Step(long number, String action, int version, String differences) {}
    Sql sql =
        Sql.of("select id, action, record_version, differences from record_change")
            .add(
                " where record_type = ? and record_id = ? order by id", record.type(), record.id());
    List<Step> steps =
        records.rows(
            sql,
            row -> new Step(row.getLong(1), row.getString(2), row.getInt(3), row.getString(4)));
    List<Step> until = steps.stream().filter(step -> step.number() <= number).toList();
    Step last = until.isEmpty() ? null : until.get(until.size() - 1);
    if (last == null
        || last.number() != number
        || last.action().equals(ChangeAction.DELETED.name())) {
      throw Refusal.of(
          ErrorCode.INVALID_CURSOR,
          "input.change",
          "must be the cursor of a change of this record other than a deletion.");
    }
    return new Account(
        until.stream().map(Step::differences).toList(), steps.get(steps.size() - 1).version());
  }

  /** Returns the number of the last change; 0 if there was none. */
  public long last() {
    return number(Sql.of("select latest from revision where id = 1"));
  }

  /** Returns those of the absent records that have been deleted. */
  public Set<GlobalId> deleted(Collection<GlobalId> absent) {
    if (absent.isEmpty()) {
      return Set.of();
    }
    Sql sql =
        Sql.of("select record_type, record_id from {record_change} where record_type")
            .among(absent.stream().map(GlobalId::type).distinct().toArray(String[]::new))
            .add(" and record_id")
            .among(absent.stream().map(GlobalId::id).toArray(Long[]::new))
            .add(" and action = ?", ChangeAction.DELETED.name());
    return new HashSet<>(records.rows(sql, row -> new GlobalId(row.getString(1), row.getLong(2))));
  }

  /** Returns the first moment, to the microsecond, before which all changes were made. */
  public Instant end() {
    Sql sql = Sql.of("select changed_at from record_change order by id desc limit 1");
    return records.rows(sql, row -> row.getObject(1, OffsetDateTime.class).toInstant()).stream()
        .findFirst()
        .orElse(Instant.EPOCH)
        .plus(1, ChronoUnit.MICROS);
  }

  /** Returns the number of the last change that was made before a time; 0 if there was none. */
  public long lastBefore(Instant moment) {
    Sql sql =
        Sql.of(
            "select coalesce(max(id), 0) from record_change where changed_at < ?",
            moment.atOffset(ZoneOffset.UTC));
    return number(sql);
  }

  private long number(Sql sql) {
    return records.rows(sql, row -> row.getLong(1)).get(0);
  }
}
