package org.parley.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Counts the changes of the record, so that it can be told whether there was one. */
@ApplicationScoped
public class Revisions {
  private final DataSource dataSource;

  @Inject
  Revisions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The number of the latest change that is committed. */
  public long latest() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select latest from revision where id = 1");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The revision of the record can't be read", e);
    }
  }

  /** Counts a change, in the transaction that makes it; others that make one wait for its end. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void advance() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("update revision set latest = latest + 1 where id = 1")) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The revision of the record can't be raised", e);
    }
  }
}
