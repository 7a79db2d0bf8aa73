package org.parley.database;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.parley.settings.Between;

/** Settings of the database: its place, how long it is waited for, and the reserve on its disk. */
@ConfigMapping(prefix = "parley.db")
public interface DatabaseSettings {
  /** Its URL for JDBC. */
  Optional<String> url();

  /** User of the database. */
  Optional<String> user();

  /** Its user's password. */
  Optional<String> password();

  /** The URL of a standby of it. */
  Optional<String> replicaUrl();

  /** User of the standby. */
  Optional<String> replicaUser();

  /** The password of the standby's user. */
  Optional<String> replicaPassword();

  /** URL that is used if none is set, by kind of database. */
  Map<String, String> defaultUrl();

  /** The class of the driver, by its kind. */
  Map<String, String> driver();

  /** Statements that are run for each new connection, by kind of database. */
  Map<String, String> session();

  /** The word for stored generated columns, by its kind. */
  Map<String, String> stored();

  /** Maximum time that a start waits for an unreachable server. */
  @WithDefault("60s")
  @Between(least = "0s", most = "24h")
  Duration startTimeout();

  /** Maximum time that an operation waits for a connection. */
  @WithDefault("5s")
  @Between(least = "1ms", most = "1h")
  Duration acquisitionTimeout();

  /** Bytes that a file takes on the disk of an embedded database, to give way when it is full. */
  @WithDefault("64M")
  @Between(least = "0", most = "1T")
  MemorySize diskReserve();
}
