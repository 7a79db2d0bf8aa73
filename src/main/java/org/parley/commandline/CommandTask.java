package org.parley.commandline;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Dates;
import org.parley.refusal.Refusal;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Task that the arguments of the program describe. */
sealed interface CommandTask {
  /** Place of a file that means standard input or output. */
  String STANDARD = "-";

  /** Maximum number of characters of an author in the change log. */
  int LONGEST_AUTHOR = 200;

  /** Maximum number of records in a batch: more of them gain nothing. */
  int LARGEST_BATCH = 100_000;

  /** Returns the file or the record that the task is about, for messages. */
  String subject();

  /**
   * Import of a dataset.
   *
   * @param file the path of the file, or {@code -}
   * @param author the name that the change log keeps
   * @param onTrial true if nothing is to be stored
   * @param list the list that a CSV file has; null for a whole dataset
   * @param mapping the path of the mapping of a CSV file; null if it needs none
   * @param batch the number of records to store at a time; null for all or nothing
   * @param pruned the slugs of the dialogues that are to keep only what the file has
   */
  record Import(
      String file,
      String author,
      boolean onTrial,
      @Nullable String list,
      @Nullable String mapping,
      @Nullable Integer batch,
      Set<String> pruned)
      implements CommandTask {
    @Override
    public String subject() {
      return file.equals(STANDARD) ? "standard input" : file;
    }
  }

  /**
   * Export of a dialogue, or of the whole record.
   *
   * @param dialogue the dialogue's slug; null for the whole record
   * @param format one of {@link CommandGrammar#FORMATS}
   * @param recordedBefore an instant, as it was given; null for the current state
   * @param output the path of the file, or {@code -}
   * @param origin scheme and authority of the addresses in the file
   */
  record Export(
      @Nullable String dialogue,
      String format,
      @Nullable String recordedBefore,
      String output,
      String origin)
      implements CommandTask {
    @Override
    public String subject() {
      return dialogue == null ? "the whole record" : dialogue;
    }

    /** Returns the instant before which all was recorded; null for the current state. */
    @Nullable Instant moment() {
      return recordedBefore == null ? null : Dates.instant(recordedBefore);
    }
  }

  /**
   * Returns the task of parsed arguments.
   *
   * @throws ParameterException if they name no command, or a value is not allowed
   */
  static CommandTask of(ParseResult parsed) {
    ParseResult command = parsed.subcommand();
    if (command == null) {
      throw new ParameterException(parsed.commandSpec().commandLine(), "Missing command");
    }
    String subject = command.matchedPositionalValue(0, "");
    return switch (command.commandSpec().name()) {
      case CommandGrammar.IMPORT ->
          importing(
              subject, author(command), command.hasMatchedOption(CommandGrammar.DRY_RUN), command);
      case CommandGrammar.CHECK -> importing(subject, CommandGrammar.CHECK, true, command);
      default -> export(subject.isEmpty() ? null : subject, command);
    };
  }

  private static Import importing(
      String file, String author, boolean onTrial, ParseResult command) {
    String list = command.matchedOptionValue(CommandGrammar.LIST, (String) null);
    String mapping = command.matchedOptionValue(CommandGrammar.MAPPING, (String) null);
    if (mapping != null && (list == null || mapping.equals(STANDARD))) {
      throw new ParameterException(
          command.commandSpec().commandLine(),
          "%s must be the path of a file, together with %s"
              .formatted(CommandGrammar.MAPPING, CommandGrammar.LIST));
    }
    Integer batch = batch(command, onTrial);
    Set<String> pruned =
        new LinkedHashSet<>(command.matchedOptionValue(CommandGrammar.PRUNE, List.<String>of()));
    if (!pruned.isEmpty() && (list != null || batch != null)) {
      throw new ParameterException(
          command.commandSpec().commandLine(),
          "%s is for whole datasets in JSON or lines, without %s"
              .formatted(CommandGrammar.PRUNE, CommandGrammar.BATCH));
    }
    return new Import(file, author, onTrial, list, mapping, batch, pruned);
  }

  private static @Nullable Integer batch(ParseResult command, boolean onTrial) {
    Integer batch = command.matchedOptionValue(CommandGrammar.BATCH, (Integer) null);
    if (batch != null && (batch < 1 || batch > LARGEST_BATCH)) {
      throw invalid(
          command,
          CommandGrammar.BATCH,
          "a number of records from 1 to " + LARGEST_BATCH,
          String.valueOf(batch));
    }
    if (batch != null && onTrial) {
      throw new ParameterException(
          command.commandSpec().commandLine(),
          "%s and %s exclude each other".formatted(CommandGrammar.BATCH, CommandGrammar.DRY_RUN));
    }
    return batch;
  }

  private static String author(ParseResult command) {
    String author =
        command.matchedOptionValue(CommandGrammar.AS, System.getProperty("user.name", "")).strip();
    // Java's name of a user whom the system does not know.
    if (author.isEmpty() || author.equals("?") || author.length() > LONGEST_AUTHOR) {
      throw new ParameterException(
          command.commandSpec().commandLine(),
          "%s must be the author for the change log, of 1 to %d characters"
              .formatted(CommandGrammar.AS, LONGEST_AUTHOR));
    }
    return author;
  }

  private static Export export(@Nullable String dialogue, ParseResult command) {
    if (command.hasMatchedOption(CommandGrammar.ALL) == (dialogue != null)) {
      throw new ParameterException(
          command.commandSpec().commandLine(),
          "export must have either a DIALOGUE or " + CommandGrammar.ALL);
    }
    String format = command.matchedOptionValue(CommandGrammar.FORMAT, "json");
    if (!CommandGrammar.FORMATS.contains(format)) {
      throw invalid(
          command,
          CommandGrammar.FORMAT,
          "one of " + String.join(", ", CommandGrammar.FORMATS),
          format);
    }
    String before = command.matchedOptionValue(CommandGrammar.RECORDED_BEFORE, (String) null);
    String origin = command.matchedOptionValue(CommandGrammar.ORIGIN, "http://localhost:8080");
    if (!origin.matches("https?://[^\\s/?#]+")) {
      throw invalid(
          command, CommandGrammar.ORIGIN, "an origin such as https://example.org", origin);
    }
    Export export =
        new Export(
            dialogue,
            format,
            before,
            command.matchedOptionValue(CommandGrammar.OUTPUT, STANDARD),
            origin);
    try {
      export.moment();
    } catch (DateTimeException e) {
      throw new ParameterException(
          command.commandSpec().commandLine(),
          CommandGrammar.RECORDED_BEFORE + " " + Dates.EXPECTED_INSTANT);
    }
    return export;
  }

  private static ParameterException invalid(
      ParseResult command, String option, String expected, String value) {
    return new ParameterException(
        command.commandSpec().commandLine(),
        "%s must be %s, but was %s".formatted(option, expected, Refusal.echo(value)));
  }
}
