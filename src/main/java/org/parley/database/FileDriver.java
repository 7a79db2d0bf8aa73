package org.parley.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.h2.Driver;
import org.h2.store.fs.FilePath;

/** H2's driver, which keeps databases in files of a {@link DiskPath}. */
public final class FileDriver extends Driver {
  /** A database in memory, of a server or in a file system that the URL names stays as it is. */
  private static final Pattern OF_FILE = Pattern.compile("jdbc:h2:(?:file:)?(?=[./~]|[A-Za-z]:)");

  static {
    FilePath.register(new DiskPath());
  }

  @Override
  public Connection connect(String url, Properties properties) throws SQLException {
    return super.connect(
        OF_FILE.matcher(url).replaceFirst("jdbc:h2:" + DiskPath.PREFIX), properties);
  }
}
