package org.parley;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what a migration does to a program that was there before it. Old replicas answer and write
 * while the first new one has migrated their database already, so that a migration may add what
 * they need not know, and no more.
 */
final class MigrationStyle {
  /** Says why a migration suits the program before it all the same. */
  private static final Pattern REASON = Pattern.compile("(?m)^-- expand-contract: *\\S+");

  private static final Pattern CREATED = Pattern.compile("^create table (?:if not exists )?(\\S+)");
  private static final Pattern ALTERED =
      Pattern.compile("^alter table (?:if exists )?(?:only )?(\\S+) (.*)");
  private static final Pattern UNIQUE = Pattern.compile("^create unique index .* on (\\S+)");
  private static final Pattern HARMFUL =
      Pattern.compile("^(drop (?!index )|truncate|alter (?!table |index |type \\S+ add value)).*");

  /** Statements that may change a table that is there. */
  private static final List<Pattern> HARMLESS =
      Stream.of(
              "add column (?!.* not null)(?!.* unique).*",
              "add column (?!.* unique).* (default|generated) .*",
              "alter (column )?\\S+ (set default .*|drop default|drop not null)",
              "drop constraint .*")
          .map(Pattern::compile)
          .toList();

  private MigrationStyle() {}

  /** Returns the parts of a migration that may break the program before it. */
  static List<String> faults(String migration) {
    if (REASON.matcher(migration).find()) {
      return List.of();
    }
    List<String> statements = statements(migration);
    Set<String> created =
        statements.stream()
            .flatMap(statement -> CREATED.matcher(statement).results())
            .map(match -> match.group(1))
            .collect(Collectors.toSet());
    return statements.stream().flatMap(statement -> faults(statement, created)).toList();
  }

  private static Stream<String> faults(String statement, Set<String> created) {
    if (HARMFUL.matcher(statement).matches()) {
      return Stream.of(statement);
    }
    Stream<String> unique =
        UNIQUE
            .matcher(statement)
            .results()
            .filter(match -> !created.contains(match.group(1)))
            .map(match -> statement);
    Stream<String> altered =
        ALTERED
            .matcher(statement)
            .results()
            .filter(match -> !created.contains(match.group(1)))
            .flatMap(MigrationStyle::harmful);
    return Stream.concat(unique, altered);
  }

  private static Stream<String> harmful(MatchResult altered) {
    return Arrays.stream(altered.group(2).split(", *"))
        .filter(action -> HARMLESS.stream().noneMatch(form -> form.matcher(action).matches()))
        .map(action -> altered.group(1) + ": " + action);
  }

  /** Its statements in lower case, without comments, texts and what is in parentheses. */
  private static List<String> statements(String migration) {
    String text =
        migration
            .replaceAll("--.*", "")
            .replaceAll("(?s)/\\*.*?\\*/", "")
            .replaceAll("'[^']*'", "''")
            .toLowerCase();
    String shorter = text;
    do {
      text = shorter;
      shorter = text.replaceAll("\\([^()]*\\)", " ");
    } while (!shorter.equals(text));
    return Arrays.stream(text.split(";"))
        .map(statement -> statement.strip().replaceAll("\\s+", " "))
        .filter(statement -> !statement.isEmpty())
        .toList();
  }
}
