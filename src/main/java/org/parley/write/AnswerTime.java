package org.parley.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parley.read.TimeLimit;

/** Time that the database server has for each answer within a transaction of edits. */
@ApplicationScoped
class AnswerTime {
  private final DataSource dataSource;
  private final ThreadLocal<@Nullable Bound> current = new ThreadLocal<>();

  @Inject
  AnswerTime(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private record Bound(Connection connection, int otherwise) {}

  /** Has a server that hangs fail the transaction soon after the time of the operation is over. */
  void bound() {
    if (current.get() != null) {
      return;
    }
    try {
      Connection connection = dataSource.getConnection();
      current.set(new Bound(connection, TimeLimit.boundAnswers(connection)));
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not begin a transaction", e);
    }
  }

  /** Lifts the bound before the transaction ends, because a commit may take longer. */
  void lift() {
    Bound bound = current.get();
    if (bound == null) {
      return;
    }
    current.remove();
    try (Connection connection = bound.connection()) {
      connection.setNetworkTimeout(Runnable::run, bound.otherwise());
    } catch (SQLException e) {
      // The pool gives up a connection that is broken.
    }
  }
}
