package org.parley.read;

import java.util.Locale;
import java.util.regex.Pattern;
import org.parley.model.GlobalId;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Reference to a record in an argument: its slug or its global id. */
public final class Reference {
  /** No global id looks like this: their letters are of both cases. */
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");

  private Reference() {}

  /**
   * Returns the id of the record, in SQL; null in SQL if no record has this slug.
   *
   * @throws Refusal if the text is neither a slug nor an id of this type of record
   */
  public static Sql toId(Class<?> type, String reference) {
    if (isSlug(reference)) {
      String table = type.getSimpleName().toLowerCase(Locale.ROOT);
      return Sql.of("(select id from {" + table + "} where slug = ?)", reference);
    }
    return Sql.of("?", globalId(reference, type).id());
  }

  /**
   * Returns the id that clients know, taken apart.
   *
   * @throws Refusal if this API did not give it out
   */
  public static GlobalId globalId(String id) {
    try {
      return GlobalId.parse(id);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ErrorCode.INVALID_ID, "The id must be one that this API returned.");
    }
  }

  /** Returns true if a text has the form of a slug. */
  public static boolean isSlug(String reference) {
    return SLUG.matcher(reference).matches();
  }

  /**
   * Returns the id that clients know of a record of one type, taken apart.
   *
   * @throws Refusal if this API did not give it out, or for a record of another type
   */
  public static GlobalId globalId(String text, Class<?> type) {
    GlobalId id = globalId(text);
    if (!id.type().equals(type.getSimpleName())) {
      throw new Refusal(
          ErrorCode.INVALID_ID,
          "The id must belong to a %s, but belongs to a %s."
              .formatted(type.getSimpleName(), id.type()));
    }
    return id;
  }
}
