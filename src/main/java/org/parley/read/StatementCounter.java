package org.parley.read;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that Hibernate prepares for the operation that runs. */
@PersistenceUnitExtension
public class StatementCounter implements StatementInspector {
  private static final long serialVersionUID = 1L;

  @Override
  public String inspect(String sql) {
    TimeLimit.count();
    return sql;
  }
}
