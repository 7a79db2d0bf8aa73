package org.parley.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Arguments and the tasks that they describe. */
class CommandGrammarTest {
  @Test
  void anImportHasAFileAndAnAuthor() {
    assertEquals(
        new CommandTask.Import("record.json", "ana", false, null, null, null, Set.of()),
        task("import", "record.json", "--as", "ana"));
    assertEquals(
        new CommandTask.Import("-", "ana", true, null, null, null, Set.of()),
        task("import", "--dry-run", "--as=ana", "-"));
    assertEquals(
        System.getProperty("user.name"), ((CommandTask.Import) task("import", "-")).author());
  }

  @Test
  void aCheckStoresNothing() {
    assertEquals(
        new CommandTask.Import("-", "check", true, null, null, null, Set.of()), task("check", "-"));
    assertEquals("standard input", task("check", "-").subject());
  }

  @Test
  void aCsvFileHasAListAndPerhapsAMapping() {
    assertEquals(
        new CommandTask.Import("p.csv", "check", true, "pledges", "p.yaml", null, Set.of()),
        task("check", "p.csv", "--list", "pledges", "--mapping", "p.yaml"));
  }

  @Test
  void anImportMayBeStoredInBatches() {
    assertEquals(5000, ((CommandTask.Import) task("import", "d.json", "--batch", "5000")).batch());
  }

  @Test
  void anImportMayPruneDialogues() {
    assertEquals(
        Set.of("talks", "other-talks"),
        ((CommandTask.Import) task("check", "d.json", "--prune", "talks", "--prune=other-talks"))
            .pruned());
  }

  @Test
  void anExportIsTheCurrentDatasetUnlessOptionsSayOtherwise() {
    assertEquals(
        new CommandTask.Export("talks", "json", null, "-", "http://localhost:8080"),
        task("export", "talks"));
    assertEquals(
        new CommandTask.Export(null, "csv.zip", null, "-", "http://localhost:8080"),
        task("export", "--all", "--format", "csv.zip"));
    CommandTask.Export whole =
        (CommandTask.Export)
            task(
                "export",
                "talks",
                "--format",
                "popolo.json",
                "--output",
                "talks.popolo.json",
                "--recorded-before",
                "2026-01-31T12:00:00+01:00",
                "--origin",
                "https://example.org");
    assertEquals(Instant.parse("2026-01-31T11:00:00Z"), whole.moment());
    assertEquals("talks.popolo.json", whole.output());
    assertEquals("https://example.org", whole.origin());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          serve                                | Unmatched argument at index 0: 'serve'
          --sample                             | Unknown option: '--sample'
          import                               | Missing required parameter: 'FILE'
          import a b                           | Unmatched argument at index 2: 'b'
          import a --as                        | Missing required parameter for option '--as' (NAME)
          check a --mapping m                  | --mapping must be the path of a file, together with --list
          check a --list b --mapping -         | --mapping must be the path of a file, together with --list
          import a --batch 0                   | --batch must be a number of records from 1 to 100000, but was 0
          import a --batch 9 --dry-run         | --batch and --dry-run exclude each other
          import a --batch 9 --prune b         | --prune is for whole datasets in JSON or lines, without --batch
          check a --list b --prune c           | --prune is for whole datasets in JSON or lines, without --batch
          check a --batch 9                    | Unknown options: '--batch', '9'
          check a --as ana                     | Unknown options: '--as', 'ana'
          export                               | export must have either a DIALOGUE or --all
          export a --all                       | export must have either a DIALOGUE or --all
          export a --format ical               | --format must be one of json, ndjson, ics, atom, popolo.json, geojson, csv.zip, but was ical
          export a --recorded-before today     | --recorded-before must be
          export a --origin example.org        | --origin must be an origin such as https://example.org, but was example.org
          """)
  void wrongArgumentsAreUsageErrors(String arguments, String message) {
    StringWriter err = new StringWriter();
    int code =
        CommandGrammar.create()
            .setErr(new PrintWriter(err))
            .setExecutionStrategy(
                parsed -> {
                  CommandTask.of(parsed);
                  return 0;
                })
            .execute(arguments.split(" "));
    assertEquals(CommandExit.USAGE.code(), code);
    assertTrue(err.toString().startsWith(message), err::toString);
    assertTrue(err.toString().contains("Usage: parley"), err::toString);
  }

  @Test
  void anAuthorFitsTheChangeLog() {
    for (String author : new String[] {"", " ", "?", "a".repeat(201)}) {
      assertThrows(
          ParameterException.class, () -> task("import", "-", "--as", author), () -> author);
    }
  }

  @Test
  void theHelpNamesEachCommandOptionAndExitCode() {
    CommandLine commands = CommandGrammar.create();
    String help =
        commands.getUsageMessage()
            + String.join(
                "\n",
                commands.getSubcommands().values().stream()
                    .map(CommandLine::getUsageMessage)
                    .toList());
    Stream.of(
            "import",
            "check",
            "export",
            "--as",
            "--dry-run",
            "--format",
            "--recorded-before",
            "--output",
            "--origin",
            "popolo.json",
            "  0 ",
            "  1 ",
            "  2 ",
            "  3 ")
        .forEach(word -> assertTrue(help.contains(word), () -> word + " is not in " + help));
    assertFalse(commands.getCommandSpec().version()[0].contains("$"), "The version is filled in");
  }

  private static CommandTask task(String... arguments) {
    return CommandTask.of(CommandGrammar.create().parseArgs(arguments));
  }
}
