package org.parley.startup;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.refusal.Refusal;

/** Explanation of an invalid setting, under the name that docs/settings.md has. */
final class SettingFault {
  private static final Pattern CODE = Pattern.compile("\\bSRCFG\\d+: ");
  private static final Pattern CLASS = Pattern.compile("\\b([a-z]\\w*\\.)+[A-Z]\\w*Exception: ");
  private static final Pattern MISSING =
      Pattern.compile("The config property (\\S+) is required but .*");
  private static final Pattern EMPTY =
      Pattern.compile("The config property (\\S+) is defined as the empty String .*");
  private static final Pattern UNREADABLE =
      Pattern.compile(
          "The config property (\\S+) with the config value \"(.*)\" threw an Exception whilst being"
              + " converted ?(.*)",
          Pattern.DOTALL);
  private static final Pattern UNKNOWN = Pattern.compile("(\\S+) in .* does not map to any root");
  private static final Pattern EXPECTED =
      Pattern.compile("(?:Expected |allowed values: )(.*?)(?:, got .*)?$", Pattern.DOTALL);
  private static final Pattern INVALID =
      Pattern.compile("((?:parley|quarkus)[\\w.\"-]*) (.*)", Pattern.DOTALL);

  /** The framework's settings that follow one of ours. */
  private static final Map<String, String> FOLLOWING =
      Map.ofEntries(
          Map.entry("quarkus.datasource.jdbc.acquisition-timeout", "parley.db.acquisition-timeout"),
          Map.entry(
              "quarkus.datasource.replica.jdbc.acquisition-timeout",
              "parley.db.acquisition-timeout"),
          Map.entry("quarkus.log.console.json.enabled", "parley.log.json"),
          Map.entry("quarkus.management.host", "quarkus.http.host"),
          Map.entry("quarkus.management.port", "parley.management.port"),
          Map.entry("quarkus.oidc.auth-server-url", "parley.oidc.issuer"),
          Map.entry("quarkus.oidc.tenant-enabled", "parley.oidc.enabled"),
          Map.entry("quarkus.oidc.token.signature-algorithm", "parley.oidc.algorithm"),
          Map.entry("quarkus.otel.exporter.otlp.endpoint", "parley.tracing.endpoint"),
          Map.entry("quarkus.otel.sdk.disabled", "parley.tracing.disabled"),
          Map.entry("quarkus.otel.traces.sampler.arg", "parley.tracing.ratio"),
          Map.entry("quarkus.shutdown.delay", "parley.shutdown.delay"),
          Map.entry("quarkus.shutdown.timeout", "parley.shutdown.timeout"));

  private SettingFault() {}

  /** Returns what a problem that SmallRye Config has found says to people. */
  static String explain(String problem) {
    String words = CLASS.matcher(CODE.matcher(problem).replaceAll("")).replaceAll("");
    Matcher missing = MISSING.matcher(words);
    if (missing.matches()) {
      return name(missing.group(1)) + " is missing";
    }
    Matcher empty = EMPTY.matcher(words);
    if (empty.matches()) {
      return name(empty.group(1)) + " is empty";
    }
    Matcher unknown = UNKNOWN.matcher(words);
    if (unknown.matches()) {
      return name(unknown.group(1)) + " is no setting";
    }
    Matcher unreadable = UNREADABLE.matcher(words);
    if (unreadable.matches()) {
      return "%s must be %s, but was \"%s\""
          .formatted(
              name(unreadable.group(1)),
              expected(unreadable.group(3)),
              Refusal.echo(unreadable.group(2)));
    }
    Matcher invalid = INVALID.matcher(words);
    return invalid.matches() ? name(invalid.group(1)) + " " + invalid.group(2) : words;
  }

  /** Returns what a converter has expected, by the words in which it refuses a value. */
  private static String expected(String refusal) {
    if (refusal.startsWith("Invalid duration")) {
      return "a duration such as 10s";
    }
    if (refusal.contains("regular expression")) {
      return "a size such as 64M";
    }
    Matcher other = EXPECTED.matcher(refusal);
    return other.find() ? other.group(1) : "another value";
  }

  /** Returns the environment variable of a setting. */
  private static String name(String property) {
    return FOLLOWING
        .getOrDefault(property, property)
        .replaceAll("[^A-Za-z0-9]", "_")
        .toUpperCase(Locale.ROOT);
  }
}
