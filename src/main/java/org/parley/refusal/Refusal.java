package org.parley.refusal;

import org.jspecify.annotations.Nullable;

/** A request that is refused, with a code that clients can rely on and words for people. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final @Nullable String argument;

  /** Refuses with words that say what was wrong and what would be right, and nothing internal. */
  public Refusal(ErrorCode code, String words) {
    this(code, words, null);
  }

  /**
   * Refuses what one argument of a field holds.
   *
   * @param argument where it stands, as in {@code input.citations[0].quote}
   */
  public Refusal(ErrorCode code, String words, @Nullable String argument) {
    super(words, null, false, false);
    this.code = code;
    this.argument = argument;
  }

  /** The stable part of the answer. */
  public ErrorCode code() {
    return code;
  }

  /** The words for people. */
  public String words() {
    return String.valueOf(getMessage());
  }

  /** Where in the field's arguments the fault lies; null if it is not known or not in them. */
  public @Nullable String argument() {
    return argument;
  }
}
