package org.parley.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "25006", "53100", "53300", "90098"})
  void aDatabaseThatIsNotThereIsToldByItsState(String state) {
    SQLException failure = new SQLException("Away", state);

    assertSame(failure, Outage.behind(new IllegalStateException(failure)));
  }

  @Test
  void aFullDiskIsToldByWhatIsBehindAGeneralError() {
    SQLException failure = new SQLException("General error", "HY000", new IOException("No space"));

    assertSame(failure, Outage.behind(new IllegalStateException(failure)));
  }

  @Test
  void whatIsBehindOneOfManyStatementsCountsToo() {
    SQLException batch = new BatchUpdateException();
    batch.setNextException(new SQLException("Away", "57P01"));

    assertSame(batch.getNextException(), Outage.behind(new IllegalStateException(batch)));
  }

  @Test
  void aServerThatIsLostWhileItCommitsIsFoundAmongWhatIsSuppressed() {
    SQLException lost = new SQLException("Away", "08006");
    Exception rollback = new RollbackException("Could not commit");
    rollback.addSuppressed(new IllegalStateException(lost));

    assertSame(lost, Outage.behind(new IllegalStateException(rollback)));
  }

  @ParameterizedTest
  @CsvSource({
    "Could not find a server with specified targetServerType: primary, true",
    "Invalid targetServerType value: prime, false"
  })
  void aPrimaryThatIsStillToComeIsWaitedFor(String words, boolean isBusy) {
    assertEquals(isBusy, Outage.isBusy(new SQLException(words, "08001")));
  }

  @Test
  void aRefusalOfTheDatabaseIsNoOutage() {
    assertNull(Outage.behind(new IllegalStateException(new SQLException("Not unique", "23505"))));
    assertNull(Outage.behind(new IOException("The client is gone")));
  }
}
