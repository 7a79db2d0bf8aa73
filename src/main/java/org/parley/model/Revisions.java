package org.parley.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Counter of the record's changes. */
@ApplicationScoped
public class Revisions {
  private final DataSource dataSource;

  @Inject
  Revisions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Numbers of changes.
   *
   * @param latest the number of the latest change
   * @param derived the number of the last change that derived data include
   * @param counted the number of the last change that counts by day include, which are younger: an
   *     older program leaves it behind
   */
  public record Position(long latest, long derived, long counted) {
    /** Returns the position after further changes. */
    public Position with(long latest) {
      return new Position(latest, derived, counted);
    }
  }

  /**
   * Returns the number of the latest change that this transaction, if there is one, or all can see.
   */
  public long latest() {
    return read("select latest, derived, counted from revision where id = 1").latest();
  }

  private Position read(String sql) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Position(row.getLong("latest"), row.getLong("derived"), row.getLong("counted"));
    } catch (SQLException e) {
      throw new IllegalStateException("The revision of the record can't be read", e);
    }
  }

  /** Makes other changes wait until the transaction ends, and returns the numbers before it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Position lock() {
    return read("select latest, derived, counted from revision where id = 1 for update");
  }

  /** Notes the latest change, which derived data include, in the transaction that makes it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void advance(long latest) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update revision set latest = ?, derived = ?, counted = ? where id = 1")) {
      statement.setLong(1, latest);
      statement.setLong(2, latest);
      statement.setLong(3, latest);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The revision of the record can't be raised", e);
    }
  }
}
