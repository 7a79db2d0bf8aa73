package org.parley.database;

import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;

/** Kind of database that Parley can be built for. */
public enum DatabaseKind {
  /** Embedded in the process, which alone changes it. */
  H2,

  /** A server that several processes may share. */
  POSTGRESQL;

  /** The kind that this program was built for. */
  public static final DatabaseKind CURRENT =
      valueOf(
          ConfigProvider.getConfig()
              .getValue("quarkus.datasource.db-kind", String.class)
              .toUpperCase(Locale.ROOT));
}
