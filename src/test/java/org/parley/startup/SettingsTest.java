package org.parley.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.security.Role;
import org.parley.security.SecuritySettings;
import org.parley.testsupport.Writing;

/** A setting that can't work is named, with what is expected, before anything else happens. */
class SettingsTest {
  private static final List<? extends Class<?>> MAPPINGS =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("org.parley")
              .stream()
              .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
              .map(JavaClass::reflect)
              .toList();

  @Test
  void theDefaultsAreGood() {
    assertTrue(MAPPINGS.size() > 5, MAPPINGS::toString);
    read(Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PARLEY_DB_ACQUISITION_TIMEOUT, 0s abc 9999999999999h, (from|a duration)
          PARLEY_DB_DISK_RESERVE, -1 abc 99999999999999999999, (from|a size)
          PARLEY_DB_START_TIMEOUT, -1s abc 9999999999999h, (from|a duration)
          PARLEY_HTTP_DATASET_SIZE, 0 -1 abc 2G, (from|a size)
          PARLEY_LIMITS_ADDRESS, 0 -1 abc 1M, (from|a size)
          PARLEY_LIMITS_ALIASES, -1 abc 99999999999, (from|an integer)
          PARLEY_LIMITS_BODY, 0 -1 much 2G, (from|a size)
          PARLEY_LIMITS_COST, 0 -1 abc 99999999999, (from|an integer)
          PARLEY_LIMITS_DEPTH, 0 -1 abc 99999999999, (from|an integer)
          PARLEY_LIMITS_EXECUTION_TIME, 0s -1s abc 9999999999999h, (from|a duration)
          PARLEY_LIMITS_FIELDS, 0 -1 abc 99999999999, (from|an integer)
          PARLEY_LIMITS_JSON_DEPTH, 0 -1 abc 99999999999, (from|an integer)
          PARLEY_LIMITS_REQUESTS_PER_SECOND, -1 abc 2000000000, (from|an integer)
          PARLEY_LIMITS_REQUEST_BURST, 0 -1 abc 2000000000, (from|an integer)
          PARLEY_LIMITS_ROOT_FIELDS, 0 -1 abc 99999999999, (from|an integer)
          PARLEY_LIMITS_TOKENS, 0 -1 abc 1.5, (from|an integer)
          PARLEY_LOG_JSON, 0 on yes, true or false
          PARLEY_LOG_SLOW_OPERATIONS, -1s abc 9999999999999h, (from|a duration)
          PARLEY_MANAGEMENT_PORT, -1 abc 65536, (from|an integer)
          PARLEY_METRICS_OPERATION_NAMES, -1 abc 99999999999, (from|an integer)
          PARLEY_OIDC_ENABLED, 1 ture on, true or false
          PARLEY_OIDC_ISSUER, id.example.org ftp://id.example.org http:// http://id:abc, a URL such as
          PARLEY_SAMPLE_DATA, 1 ture no, true or false
          PARLEY_SECURITY_READ_REQUIRES_LOGIN, 1 ture yes, true or false
          PARLEY_SHUTDOWN_DELAY, -1s abc 9999999999999h, (from|a duration)
          PARLEY_SHUTDOWN_TIMEOUT, -1s abc 9999999999999h, (from|a duration)
          PARLEY_SUBSCRIPTIONS_BUFFERED_EVENTS, 0 -1 abc 2000000000, (from|an integer)
          PARLEY_SUBSCRIPTIONS_CONNECTIONS, -1 abc 99999999999, (from|an integer)
          PARLEY_SUBSCRIPTIONS_IDLE_TIMEOUT, 0s -1s abc 9999999999999h, (from|a duration)
          PARLEY_SUBSCRIPTIONS_INIT_TIMEOUT, 0s -1s abc 9999999999999h, (from|a duration)
          PARLEY_SUBSCRIPTIONS_MESSAGE_SIZE, 0 -1 abc 2G, (from|a size)
          PARLEY_SUBSCRIPTIONS_OPERATIONS, 0 -1 abc 99999999999, (from|an integer)
          PARLEY_SUBSCRIPTIONS_PING_INTERVAL, 0s -1s abc 9999999999999h, (from|a duration)
          PARLEY_SUBSCRIPTIONS_PONG_TIMEOUT, 0s -1s abc 9999999999999h, (from|a duration)
          PARLEY_TRACING_DISABLED, 0 off, true or false
          PARLEY_TRACING_ENDPOINT, collector:4317 localhost, a URL such as
          PARLEY_TRACING_RATIO, -0.1 1.1 NaN abc, (from|a double)
          PARLEY_TRUSTED_DOCUMENTS, . /no/such/file pom.xml README.md, a file
          """)
  void whatCanNotWorkIsNamed(String setting, String values, String expected) {
    for (String value : values.split(" ")) {
      String words = fault(Map.of(setting, value));
      assertTrue(words.startsWith("these settings are missing or wrong: " + setting), words);
      assertTrue(words.matches(".* must be " + expected + ".*"), words);
      assertTrue(words.endsWith(" but was \"" + value + "\"") || !words.contains("\""), words);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hush",
        "$2b$10$hush",
        "$2x$10$vmeXnEE7sGtcoP1OUlWB3.YxF0RWsVWuHgKBSW8YjSWFM3KPkRhpq",
        "$2b$03$vmeXnEE7sGtcoP1OUlWB3.YxF0RWsVWuHgKBSW8YjSWFM3KPkRhpq",
        "$2b$31$vmeXnEE7sGtcoP1OUlWB3.YxF0RWsVWuHgKBSW8YjSWFM3KPkRhpq",
        "$2b$10$vmeXnEE7sGtcoP1OUlWB3.YxF0RWsVWuHgKBSW8YjSWFM3KPkRhp"
      })
  void hashesThatLoginsCanNotBeCheckedByAreNotRepeated(String hash) {
    String words = fault(Map.of("PARLEY_SECURITY_ACCOUNTS_ANA_PASSWORD_HASH", hash));
    assertTrue(words.contains("PARLEY_SECURITY_ACCOUNTS_ANA_PASSWORD_HASH must be a hash"), words);
    assertFalse(words.contains(hash), words);
  }

  @Test
  void accountsWithoutAHashAreRefused() {
    assertTrue(
        fault(Map.of("PARLEY_SECURITY_ACCOUNTS_ANA_ROLES", "editor"))
            .contains("PARLEY_SECURITY_ACCOUNTS_ANA_PASSWORD_HASH is missing"));
  }

  @Test
  void rolesThatNobodyKnowsAreRefused() {
    String words =
        fault(
            Map.of(
                "PARLEY_SECURITY_ACCOUNTS_ANA_PASSWORD_HASH",
                Writing.HASH,
                "PARLEY_SECURITY_ACCOUNTS_ANA_ROLES",
                "editor,Editors"));
    assertTrue(
        words.endsWith(
            "PARLEY_SECURITY_ACCOUNTS_ANA_ROLES must be editor,admin, but was \"editor,Editors\""),
        words);
  }

  @Test
  void accountsCanBeEnvironmentVariables() {
    SecuritySettings settings =
        read(Map.of(
                "PARLEY_SECURITY_ACCOUNTS_ANA_PASSWORD_HASH",
                Writing.HASH,
                "PARLEY_SECURITY_ACCOUNTS_ANA_ROLES",
                "editor,admin",
                "PARLEY_SECURITY_ACCOUNTS__ANA_MARIA__PASSWORD_HASH",
                Writing.HASH))
            .getConfigMapping(SecuritySettings.class);
    assertEquals(Set.of("ana", "ana.maria"), settings.accounts().keySet());
    assertEquals(
        Set.of(Role.EDITOR, Role.ADMIN), settings.accounts().get("ana").roles().orElseThrow());
    assertTrue(settings.accounts().get("ana.maria").roles().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{} {}",
        "{\"a\": \"{__typename}\"}",
        "{\"a\": 1}",
        "{\"a\": null}"
      })
  void manifestsMustHaveEachDocumentUnderItsHash(String json, @TempDir Path folder)
      throws Exception {
    Path manifest = Files.writeString(folder.resolve("manifest.json"), json);
    String words = fault(Map.of("PARLEY_TRUSTED_DOCUMENTS", manifest.toString()));
    assertTrue(words.contains("PARLEY_TRUSTED_DOCUMENTS must be a file"), words);
  }

  @Test
  void longValuesAreCutOff() {
    String words = fault(Map.of("PARLEY_LIMITS_DEPTH", "9".repeat(1000)));
    assertTrue(words.length() < 300, words);
  }

  private static String fault(Map<String, String> environment) {
    return Objects.requireNonNull(
        StartupFault.explain(
            assertThrows(
                ConfigValidationException.class, () -> read(environment), environment::toString)));
  }

  private static SmallRyeConfig read(Map<String, String> environment) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withValidator(new BeanValidationConfigValidatorImpl())
            .withDefaultValue("smallrye.config.mapping.validate-unknown", "false")
            .withSources(new EnvConfigSource(environment, 300));
    MAPPINGS.forEach(builder::withMapping);
    return builder.build();
  }
}
