package org.parley.startup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testsupport.Postgres;
import org.parley.testsupport.Program;
import org.parley.testsupport.ServerCertificate;

/** Connections to a PostgreSQL server by TLS, as docs/operations.md says. */
@EnabledIfSystemProperty(
    named = "parley.database",
    matches = "postgresql",
    disabledReason = "An embedded database has no server")
class TlsIT {
  @TempDir Path folder;

  @Test
  void theServerMustHaveTheCertificateThatIsExpected() throws Exception {
    ServerCertificate right = certificate("right", "localhost");
    ServerCertificate wrong = certificate("wrong", "localhost");
    try (Postgres postgres = withCertificate(right)) {
      // Whoever comes without TLS is not let in, so that it is known to be used.
      Path access = folder.resolve("postgres/pg_hba.conf");
      Files.writeString(
          access, "hostnossl all parley localhost reject\n" + Files.readString(access));
      postgres.run("create role parley superuser login", "select pg_reload_conf()");

      try (Program program = new Program(folder, verifying(postgres, right.certificate()))) {
        assertTrue(program.start().startsWith("http"));
      }
      Start.failsAndSays(
          folder, verifying(postgres, wrong.certificate()), "TLS", "sslrootcert in PARLEY_DB_URL");
      Start.failsAndSays(
          folder, verifying(postgres, folder.resolve("none")), "TLS", "PARLEY_DB_URL");
    }
  }

  @Test
  void theCertificateMustBeThatOfTheServersName() throws Exception {
    ServerCertificate other = certificate("other", "elsewhere.example.org");
    try (Postgres postgres = withCertificate(other)) {
      Start.failsAndSays(
          folder, verifying(postgres, other.certificate()), "localhost", "PARLEY_DB_URL");
    }
  }

  private Postgres withCertificate(ServerCertificate own) throws Exception {
    return new Postgres(
        folder.resolve("postgres"),
        Map.of(
            "ssl", "on",
            "ssl_cert_file", own.certificate().toString(),
            "ssl_key_file", own.key().toString()));
  }

  private ServerCertificate certificate(String name, String server) throws Exception {
    return ServerCertificate.make(Files.createDirectory(folder.resolve(name)), server);
  }

  private static Map<String, String> verifying(Postgres postgres, Path authority) {
    Map<String, String> settings = new HashMap<>(postgres.settings());
    settings.put("parley.db.user", "parley");
    settings.merge(
        "parley.db.url", "?sslmode=verify-full&sslrootcert=" + authority, String::concat);
    return settings;
  }
}
