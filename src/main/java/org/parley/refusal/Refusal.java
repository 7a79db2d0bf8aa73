package org.parley.refusal;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rejection of a request, with a stable code for programs and a message for people. */
public final class Refusal extends RuntimeException {
  /** Name of the detail for the seconds after which the request may be sent again. */
  public static final String RETRY_AFTER = "retryAfter";

  private static final long serialVersionUID = 1L;

  /** Maximum number of characters of the input that a message echoes. */
  private static final int MOST_ECHOED = 100;

  /** Longer words of a library quote at length what came. */
  private static final int MOST_CHARACTERS = 300;

  /** Quotations in messages, and words too long to be broken at a space. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(['\"`])([^'\"`]{0,%1$d})([^'\"`]*)\\1|(\\S{%1$d})\\S+".formatted(MOST_ECHOED));

  private static final Pattern QUOTE = Pattern.compile("['\"`]");

  private final ErrorCode code;
  private final @Nullable String argument;
  private final Map<String, ?> details;

  /** Creates a refusal with a message that says what was expected and, if it helps, what came. */
  public Refusal(ErrorCode code, String words) {
    this(code, words, null);
  }

  /**
   * Creates a refusal of one argument.
   *
   * @param argument the argument's place, as in {@code input.citations[0].quote}
   */
  public Refusal(ErrorCode code, String words, @Nullable String argument) {
    this(code, words, argument, Map.of());
  }

  /**
   * Creates a refusal of one argument.
   *
   * @param details details for programs, sent along with the code
   */
  public Refusal(ErrorCode code, String words, @Nullable String argument, Map<String, ?> details) {
    super(words, null, false, false);
    this.code = code;
    this.argument = argument;
    this.details = details;
  }

  /** Returns the refusal of an argument; the words follow its place. */
  public static Refusal of(ErrorCode code, String argument, String words) {
    return new Refusal(code, argument + " " + words, argument);
  }

  /** Returns the refusal of a request that may be sent again after some seconds. */
  public static Refusal forAWhile(ErrorCode code, String words, Duration wait) {
    return new Refusal(code, words, null, Map.of(RETRY_AFTER, wholeSeconds(wait)));
  }

  /** Returns the seconds after which a wait is over, as HTTP counts them. */
  public static long wholeSeconds(Duration wait) {
    return wait.plusSeconds(1).minusNanos(1).toSeconds();
  }

  /** Returns the refusal of a request for which too many others wait already. */
  public static Refusal busy() {
    return new Refusal(
        ErrorCode.UNAVAILABLE, "The server is overloaded. Send the request again later.");
  }

  /** Returns the beginning of a text that came, which is enough to know it by. */
  public static String echo(String text) {
    return text.length() <= MOST_ECHOED ? text : text.substring(0, MOST_ECHOED) + "…";
  }

  /** Returns the words of a library, with no more than the beginning of what they quote. */
  public static String shortened(String words) {
    String brief =
        QUOTED
            .matcher(words)
            .replaceAll(
                quoted ->
                    quoted.group(1) == null ? "$4…" : quoted.group(3).isEmpty() ? "$0" : "$1$2…$1");
    if (brief.length() <= MOST_CHARACTERS) {
      return brief;
    }
    Matcher quote = QUOTE.matcher(brief);
    int most = quote.find() ? quote.end() + MOST_ECHOED : MOST_CHARACTERS;
    return brief.substring(0, Math.min(most, brief.length())) + "…";
  }

  /** Reads what an argument holds; where that is refused, the refusal names the argument. */
  public static <T> T naming(String argument, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refusal refusal) {
      throw new Refusal(refusal.code, refusal.words(), argument, refusal.details);
    }
  }

  /** Returns the same refusal where the argument that it names is a part of another one. */
  public Refusal within(String start, String place) {
    if (argument == null || !argument.startsWith(start)) {
      return this;
    }
    return new Refusal(
        code,
        words().replace(argument, place + argument.substring(start.length())),
        place + argument.substring(start.length()),
        details);
  }

  /** Returns the stable part of the answer. */
  public ErrorCode code() {
    return code;
  }

  /** Returns the words for people. */
  public String words() {
    return String.valueOf(getMessage());
  }

  /** Returns details for programs, such as the current version of a record. */
  public Map<String, ?> details() {
    return details;
  }

  /** Returns the place in the field's arguments; null if it is not known or not in them. */
  public @Nullable String argument() {
    return argument;
  }
}
