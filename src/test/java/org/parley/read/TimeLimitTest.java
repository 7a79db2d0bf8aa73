package org.parley.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.testsupport.DatabaseTest;

/** The database does not go on working for an answer that nobody waits for. */
@DatabaseTest
class TimeLimitTest {
  private static final Sql ENDLESS =
      Sql.of(
          Dialect.CURRENT == Dialect.POSTGRESQL
              ? "select 1 from (select pg_sleep(3600)) as endless"
              : "select count(*) from system_range(1, 1000000) as a, system_range(1, 1000000) as b");

  @Inject TimeLimit timeLimit;
  @Inject Database database;

  @Test
  void aStatementThatTakesTooLongIsCancelled() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                timeLimit.during(
                    Duration.ofMillis(300), () -> database.query(ENDLESS, row -> row.getInt(1))));
    assertEquals(ErrorCode.TIMED_OUT, refusal.code());
  }
}
