package org.parley.read;

/** A request that is refused, with a code that clients can rely on and words for people. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Code code;
  private final String words;

  /** Refuses with words that say what was wrong and what would be right, and nothing internal. */
  public Refusal(Code code, String message) {
    super(message, null, false, false);
    this.code = code;
    this.words = message;
  }

  /** The stable part of the answer. */
  public Code code() {
    return code;
  }

  /** The words for people. */
  public String words() {
    return words;
  }

  /** Why a request is refused; shown to clients as {@code extensions.code}. */
  public enum Code {
    /** An argument that breaks a rule for which no other code stands. */
    BAD_USER_INPUT,
    /** A date that is not of the form {@code YYYY-MM-DD}, or no day of the calendar. */
    INVALID_DATE,
    /** A range whose end lies before its start. */
    INVALID_RANGE,
    /** A page size below 1 or above the limit, or both a first and a last. */
    INVALID_PAGE_SIZE,
    /** A cursor that this list under this order did not give out. */
    INVALID_CURSOR,
    /** An id that this API did not give out, or that names a record of another kind. */
    INVALID_ID,
    /** An id of a record that is not there. */
    NOT_FOUND,
    /** A fault of the server; the log tells more. */
    INTERNAL_ERROR
  }
}
