package org.parley.startup;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Program;

/** Faults of settings and of the embedded database at start, and what is then said. */
@EnabledIfSystemProperty(
    named = "parley.database",
    matches = "h2",
    disabledReason = "A server's database is in no file of the program")
class FaultsIT {
  @TempDir Path folder;

  @Test
  void aUrlOfAnotherKindOfDatabase() throws Exception {
    fails(Map.of("parley.db.url", "jdbc:postgresql://localhost/parley"), "PARLEY_DB_URL");
  }

  @Test
  void aFolderThatCanNotBeWritten() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    fails(at(file.resolve("parley")), "PARLEY_DB_URL", file.toString());
  }

  @Test
  void aFileThatIsNoDatabase() throws Exception {
    Files.writeString(folder.resolve("parley.mv.db"), "Not a database at all. ".repeat(1000));
    fails(at(folder.resolve("parley")), "PARLEY_DB_URL", "backup");
  }

  @Test
  void aFileThatIsCutOffOrOverwritten() throws Exception {
    Path file = folder.resolve("parley.mv.db");
    try (Program program = new Program(folder, at(folder.resolve("parley")))) {
      program.start();
      program.stop();
    }
    byte[] whole = Files.readAllBytes(file);
    for (int length : List.of(3000, 8192, whole.length / 2, whole.length - 1)) {
      Files.write(file, Arrays.copyOf(whole, length));
      fails(at(folder.resolve("parley")), "PARLEY_DB_URL", "backup");
    }
    byte[] overwritten = whole.clone();
    Arrays.fill(overwritten, whole.length / 10, whole.length, (byte) 'x');
    Files.write(file, overwritten);
    fails(at(folder.resolve("parley")), "PARLEY_DB_URL", "backup");
  }

  @Test
  void aFileThatAnotherProgramHasOpen() throws Exception {
    Map<String, String> settings = at(folder.resolve("parley"));
    try (Program program = new Program(folder, settings)) {
      program.start();
      fails(settings, "PARLEY_DB_URL", "parley.mv.db");
    }
  }

  @Test
  void aWrongPassword() throws Exception {
    String url = at(folder.resolve("parley")).get("parley.db.url");
    try (Connection connection = DriverManager.getConnection(url, "parley", "right")) {
      // The first user who connects is the owner.
    }
    fails(
        Map.of("parley.db.url", url, "parley.db.password", "hush"),
        "PARLEY_DB_USER and PARLEY_DB_PASSWORD");
  }

  @Test
  void aDatabaseThatLacksATableOrThatANewerProgramHasMigrated() throws Exception {
    Map<String, String> settings = at(folder.resolve("parley"));
    try (Program program = new Program(folder, settings)) {
      program.start();
      program.stop();
    }
    String lowerCase = settings.get("parley.db.url") + ";DATABASE_TO_LOWER=TRUE";
    try (Connection connection = DriverManager.getConnection(lowerCase, "parley", "");
        Statement statement = connection.createStatement()) {
      statement.execute("drop table incident_account_history");
    }
    fails(settings, "lacks the tables incident_account_history");
    try (Connection connection = DriverManager.getConnection(lowerCase, "parley", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into \"flyway_schema_history\" values"
              + " (99, '99', 'later', 'SQL', 'V99__later.sql', 0, 'parley', now(), 1, true)");
    }
    fails(settings, "newer Parley", "backup");
  }

  @Test
  void settingsThatAreMissingMisspeltOrUnreadable() throws Exception {
    fails(
        Map.of(
            "parley.security.accounts.eve.roles", "editor",
            "parley.limits.depht", "5",
            "parley.limits.body", "much",
            "parley.trusted-documents", "nowhere.json"),
        "PARLEY_SECURITY_ACCOUNTS_EVE_PASSWORD_HASH is missing",
        "PARLEY_LIMITS_DEPHT is no setting",
        "PARLEY_LIMITS_BODY must be a size such as 64M, but was \"much\"",
        "PARLEY_TRUSTED_DOCUMENTS must be a file that can be read, but was \"nowhere.json\"");
  }

  @Test
  void anAccountWithAPasswordThatIsNotHashed() throws Exception {
    fails(
        Map.of("parley.security.accounts.eve.password-hash", "hush"),
        "PARLEY_SECURITY_ACCOUNTS_EVE_PASSWORD_HASH must be a hash by bcrypt");
  }

  @Test
  void aUrlThatContradictsAFlag() throws Exception {
    Path file = folder.resolve("parley");
    fails(
        Map.of("quarkus.datasource.jdbc.url", "jdbc:h2:file:" + file + ";MODE=Oracle"),
        "PARLEY_DB_URL",
        "MODE");
    assertFalse(Files.exists(folder.resolve("parley.mv.db")));
  }

  @Test
  void anIdentityProviderWithoutAnAddress() throws Exception {
    fails(Map.of("parley.oidc.enabled", "true"), "PARLEY_OIDC_ISSUER");
  }

  @Test
  void aPortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = String.valueOf(taken.getLocalPort());
      for (String setting : List.of("quarkus.http.port", "parley.management.port")) {
        Map<String, String> settings = new HashMap<>(at(folder.resolve("parley")));
        settings.put(setting, port);
        fails(settings, setting.toUpperCase(Locale.ROOT).replace('.', '_'), port);
      }
    }
    String url = at(folder.resolve("parley")).get("parley.db.url");
    try (Connection connection = DriverManager.getConnection(url, "parley", "");
        ResultSet tables = connection.getMetaData().getTables(null, "public", null, null)) {
      assertFalse(tables.next());
    }
  }

  private void fails(Map<String, String> settings, String... words) throws Exception {
    Start.failsAndSays(folder, settings, words);
  }

  private static Map<String, String> at(Path file) {
    return Map.of("parley.db.url", "jdbc:h2:file:" + file);
  }
}
