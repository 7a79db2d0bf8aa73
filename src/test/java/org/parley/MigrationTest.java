package org.parley;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.DatabaseTest;

@DatabaseTest
class MigrationTest {

  @Inject DataSource dataSource;
  @Inject Flyway flyway;

  @ConfigProperty(name = "parley.database")
  String database;

  @Test
  void testsRunOnTheDatabaseTheyWereAskedFor() throws SQLException {
    try (var connection = dataSource.getConnection()) {
      assertEquals(database, connection.getMetaData().getDatabaseProductName().toLowerCase());
    }
  }

  @Test
  void everyMigrationIsApplied() {
    assertEquals(0, flyway.info().pending().length);
  }
}
