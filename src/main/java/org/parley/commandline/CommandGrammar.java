package org.parley.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Commands and options. They are not annotated classes: a native executable would need to know of
 * their reflection, and they are read before the framework is there.
 */
final class CommandGrammar {
  static final String IMPORT = "import";
  static final String CHECK = "check";
  static final String EXPORT = "export";

  static final String AS = "--as";
  static final String LIST = "--list";
  static final String MAPPING = "--mapping";
  static final String DRY_RUN = "--dry-run";
  static final String BATCH = "--batch";
  static final String PRUNE = "--prune";
  static final String ALL = "--all";
  static final String FORMAT = "--format";
  static final String RECORDED_BEFORE = "--recorded-before";
  static final String OUTPUT = "--output";
  static final String ORIGIN = "--origin";

  /** Formats of an export: the suffixes of the downloads, without their first dot. */
  static final List<String> FORMATS =
      List.of("json", "ndjson", "ics", "atom", "popolo.json", "geojson", "csv.zip");

  private static final String FILE =
      "Dataset in JSON, or a record a line, or a CSV file; - is standard input.";

  private CommandGrammar() {}

  static CommandLine create() {
    CommandSpec parley =
        command(
                "parley",
                "Serves the diplomatic record. With a command, does that instead and ends.")
            .addSubcommand(IMPORT, importing())
            .addSubcommand(CHECK, checking())
            .addSubcommand(EXPORT, exporting());
    parley.usageMessage().synopsisSubcommandLabel("[COMMAND]");
    return new CommandLine(parley);
  }

  private static CommandSpec importing() {
    return reading(IMPORT, "Loads a dataset into the database: all of it or nothing.")
        .addOption(
            option(AS, "NAME", "Author for the change log. Default: the user of the system."))
        .addOption(
            OptionSpec.builder(DRY_RUN).description("Do all of that, and store nothing.").build())
        .addOption(
            OptionSpec.builder(BATCH)
                .paramLabel("N")
                .type(Integer.class)
                .description(
                    "Store a file of any size in batches of N records. What comes before a"
                        + " problem stays stored.")
                .build());
  }

  private static CommandSpec checking() {
    return reading(CHECK, "Reports the problems of a dataset, and what an import would change.");
  }

  private static CommandSpec reading(String name, String description) {
    return command(name, description)
        .addPositional(positional("FILE", FILE, true))
        .addOption(option(LIST, "NAME", "The list that a CSV file has, such as pledges."))
        .addOption(option(MAPPING, "FILE", "The meaning, in YAML, of the columns of a CSV file."))
        .addOption(
            OptionSpec.builder(PRUNE)
                .paramLabel("DIALOGUE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(
                    "Remove stored records of this dialogue of the file, and of those within it,"
                        + " that the file lacks. Can be given several times.")
                .build());
  }

  private static CommandSpec exporting() {
    return command(EXPORT, "Writes the record of a dialogue, or the whole record, as a file.")
        .addPositional(positional("DIALOGUE", "Slug of the dialogue.", false))
        .addOption(
            OptionSpec.builder(ALL)
                .description("Write the whole record: json, ndjson and csv.zip only.")
                .build())
        .addOption(
            option(FORMAT, "FORMAT", "One of " + String.join(", ", FORMATS) + ". Default: json."))
        .addOption(
            option(
                RECORDED_BEFORE, "TIME", "Leave out later changes; such as 2026-01-31T12:00:00Z."))
        .addOption(option(OUTPUT, "FILE", "Place of the file. Default: -, standard output."))
        .addOption(
            option(
                ORIGIN,
                "URL",
                "Where Parley is served, for addresses in the file. Default: http://localhost:8080."));
  }

  private static CommandSpec command(String name, String description) {
    CommandSpec command = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
    command.version("Parley " + version());
    command
        .usageMessage()
        .description(description)
        .exitCodeListHeading("Exit codes:%n")
        .exitCodeList(CommandExit.meanings());
    return command;
  }

  private static PositionalParamSpec positional(
      String label, String description, boolean isRequired) {
    return PositionalParamSpec.builder()
        .index("0")
        .paramLabel(label)
        .type(String.class)
        .required(isRequired)
        .description(description)
        .build();
  }

  private static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .description(description)
        .build();
  }

  private static String version() {
    try (InputStream version =
        Objects.requireNonNull(CommandGrammar.class.getResourceAsStream("/parley-version.txt"))) {
      return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
