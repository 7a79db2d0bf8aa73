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
   * @param included the number of the last change that they include in today's form: an older
   *     program leaves it behind
   */
  public record Position(long latest, long derived, long included) {
    /** Returns the position after further changes. */
    public Position with(long latest) {
      return new Position(latest, derived, included);
    }
  }

  /**
   * Returns the number of the latest change that this transaction, if there is one, or all can see.
   */
  public long latest() {
    return read("select latest, derived, included from revision where id = 1").latest();
  }

  private Position read(String sql) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Position(row.getLong("latest"), row.getLong("derived"), row.getLong("included"));
    } catch (SQLException e) {
      throw new IllegalStateException("The revision of the record can't be read", e);
    }
  }

  /** Makes other changes wait until the transaction ends, and returns the numbers before it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Position lock() {
    return read("select latest, derived, included from revision where id = 1 for update");
  }

  /** Notes the latest change, which derived data include, in the transaction that makes it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void advance(long latest) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                // The program before this one follows the counted changes.
                "update revision set latest = ?, derived = ?, counted = ?, included = ?"
                    + " where id = 1")) {
      for (int i = 1; i <= 4; i++) {
        statement.setLong(i, latest);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The revision of the record can't be raised", e);
    }
  }
}
