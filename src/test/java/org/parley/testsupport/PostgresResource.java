package org.parley.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server of a test run on PostgreSQL: one of its own, or the external one that
 * {@code parley.test.postgresql.url} names.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

  private @Nullable EmbeddedPostgres server;

  @Override
  public Map<String, String> start() {
    Config config = ConfigProvider.getConfig();
    if (!config.getValue("parley.database", String.class).equals("postgresql")) {
      return Map.of();
    }
    return config
        .getOptionalValue("parley.test.postgresql.url", String.class)
        .map(
            url ->
                connection(
                    url,
                    config.getValue("parley.test.postgresql.user", String.class),
                    config.getValue("parley.test.postgresql.password", String.class)))
        .orElseGet(this::startServer);
  }

  @Override
  public void stop() {
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Map<String, String> startServer() {
    try {
      server =
          EmbeddedPostgres.builder().setPort(Ports.free()).setPGStartupWait(Patience.LIMIT).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return connection(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
  }

  private static Map<String, String> connection(String url, String user, String password) {
    return Map.of("parley.db.url", url, "parley.db.user", user, "parley.db.password", password);
  }
}
