package org.parley.startup;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.management.ManagementConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.parley.database.DatabaseSettings;

/**
 * Checks what the framework finds out too late: after the database was migrated, or at a request.
 * Flyway is the first to change anything, so that this comes before it and before the wait for the
 * database.
 */
@ApplicationScoped
@Priority(2)
class StartChecks implements FlywayConfigurationCustomizer {
  private final FrameworkSettings settings;
  private final VertxHttpConfig http;
  private final ManagementConfig management;
  private final String databaseKind;
  private final int connections;
  private final Optional<String> replica;

  @Inject
  StartChecks(
      FrameworkSettings settings,
      VertxHttpConfig http,
      ManagementConfig management,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind,
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections,
      DatabaseSettings database) {
    this.settings = settings;
    this.http = http;
    this.management = management;
    this.databaseKind = databaseKind;
    this.connections = connections;
    this.replica = database.replicaUrl();
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    if (settings.oidc().enabled() && settings.oidc().issuer().isEmpty()) {
      throw new ConfigurationException("PARLEY_OIDC_ISSUER, while PARLEY_OIDC_ENABLED is true");
    }
    // One listens to the changes of other processes for as long as the program runs.
    if (connections < 2) {
      throw new ConfigurationException(
          "QUARKUS_DATASOURCE_JDBC_MAX_SIZE must be 2 or more, but was " + connections);
    }
    String url = "jdbc:" + databaseKind + ":";
    // It is not quoted: a password may be in it.
    if (replica.isPresent() && !replica.get().startsWith(url)) {
      throw new ConfigurationException("PARLEY_DB_REPLICA_URL must begin with " + url);
    }
    // A command serves nobody, beside a program that does.
    if (http.hostEnabled()) {
      checkPorts();
    }
  }

  private void checkPorts() {
    LaunchMode mode = LaunchMode.current();
    try (FreePort api = FreePort.find("QUARKUS_HTTP_PORT", http.host(), http.determinePort(mode));
        FreePort health =
            FreePort.find(
                "PARLEY_MANAGEMENT_PORT", management.host(), management.determinePort(mode))) {
      // Both were free at once; they are listened at when the program is ready.
    }
  }
}
