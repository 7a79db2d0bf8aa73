package org.parley.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestVersionTest {
  private static final int BLOCK = 4096;
  private static final int HEADER = 2 * BLOCK;
  private static final int ROWS = 40;

  @TempDir Path folder;

  @Test
  void aFileIsOpenedWholeOrNotAtAllWhereverItIsCutOff() throws Exception {
    byte[] whole = written("");
    Path file = file("cut");
    for (int length = HEADER; length < whole.length; length += BLOCK) {
      byte[] part = Arrays.copyOf(whole, length);
      Files.write(file, part);
      SQLException failure = assertThrows(SQLException.class, () -> connect("cut", "").close());
      assertEquals(ErrorCode.FILE_CORRUPTED_1, failure.getErrorCode(), failure::getMessage);
      assertArrayEquals(part, Files.readAllBytes(file));
    }
    Files.write(file, whole);
    assertEquals(ROWS, rows("cut", ""));
  }

  @Test
  void aFileWhoseProgramWasKilledIsOpenedWithAllThatWasCommitted() throws Exception {
    try (Connection connection = connect("killed", "")) {
      write(connection);
      Files.copy(file("killed"), file("copy"));
    }
    assertEquals(ROWS, rows("copy", ""));
  }

  @Test
  void anEncryptedFileIsLeftToH2() throws Exception {
    assertTrue(written(";CIPHER=AES").length > 0);
    assertEquals(ROWS, rows("written", ";CIPHER=AES"));
  }

  /** Writes each row by a version of its own, and leaves the file as it then is. */
  private byte[] written(String settings) throws SQLException, IOException {
    try (Connection connection = connect("written", settings)) {
      write(connection);
    }
    return Files.readAllBytes(file("written"));
  }

  private static void write(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table line (text varchar)");
      for (int row = 0; row < ROWS; row++) {
        statement.execute("insert into line select rpad('', 3000, random_uuid()::varchar)");
        statement.execute("checkpoint");
      }
    }
  }

  private int rows(String name, String settings) throws SQLException {
    try (Connection connection = connect(name, settings);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from line")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private Connection connect(String name, String settings) throws SQLException {
    Properties user = new Properties();
    user.setProperty("user", "parley");
    user.setProperty("password", settings.isEmpty() ? "" : "file user");
    String url = "jdbc:h2:file:" + folder.resolve(name) + ";MAX_COMPACT_TIME=0" + settings;
    return new FileDriver().connect(url, user);
  }

  private Path file(String name) {
    return folder.resolve(name + ".mv.db");
  }
}
