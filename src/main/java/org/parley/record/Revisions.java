package org.parley.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counter of the record's changes. */
@ApplicationScoped
public class Revisions {
  private final DataSource dataSource;

  @Inject
  Revisions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Returns the number of the latest change that this transaction, if there is one, or all can see.
   */
  public long latest() {
    return Objects.requireNonNull(read("select latest from revision where id = 1"));
  }

  /** Returns the number of the last change that derived data include; null if it is the latest. */
  @Nullable Long derivedIfBehind() {
    return read("select derived from revision where id = 1 and derived < latest");
  }

  private @Nullable Long read(String sql) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getLong(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException("The revision of the record can't be read", e);
    }
  }

  /** Makes other changes wait until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock() {
    execute("update revision set latest = latest where id = 1");
  }

  /** Counts changes, in the transaction that makes them, and returns the number of the last one. */
  @Transactional(Transactional.TxType.MANDATORY)
  public long advance(int changes) {
    execute("update revision set latest = latest + " + changes + " where id = 1");
    return latest();
  }

  /** Notes that derived data include every change. */
  @Transactional(Transactional.TxType.MANDATORY)
  void noteDerived() {
    execute("update revision set derived = latest where id = 1");
  }

  private void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The revision of the record can't be raised", e);
    }
  }
}
