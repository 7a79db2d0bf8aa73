package org.parley.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

@DatabaseTest
@TestProfile(Writing.class)
class TableSizesTest {
  @Inject TableSizes sizes;
  @Inject EntityManager entityManager;

  /** PostgreSQL would else plan for the table as it was, and read a large one as a whole. */
  @Test
  void aTableIsToldAnewOnceItHasGrownFourfoldInTheSameTransaction() {
    assumeTrue(DatabaseKind.CURRENT == DatabaseKind.POSTGRESQL);
    QuarkusTransaction.begin();
    try {
      execute("create table grown (id integer)");
      sizes.tellGrown();

      assertEquals(5_000, knownAfter(5_000));
      assertEquals(5_000, knownAfter(5_000));
      assertEquals(30_000, knownAfter(20_000));
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private int knownAfter(int more) {
    execute("insert into grown select generate_series(1, " + more + ")");
    sizes.tellGrown();
    Number known =
        (Number)
            entityManager
                .createNativeQuery("select reltuples from pg_class where relname = 'grown'")
                .getSingleResult();
    return known.intValue();
  }

  private void execute(String sql) {
    entityManager.createNativeQuery(sql).executeUpdate();
  }
}
