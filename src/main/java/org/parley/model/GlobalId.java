package org.parley.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.refusal.Refusal;

/**
 * The id by which clients address a record of any type; they see it encoded only.
 *
 * @param type name of the record's GraphQL type
 * @param id key of the record in the database
 */
public record GlobalId(String type, long id) {

  /** At most 18 digits, so that the number always fits a long. */
  private static final Pattern DECODED = Pattern.compile("([A-Z][A-Za-z]*):(0|[1-9][0-9]{0,17})");

  /** Reads an encoded id; throws {@link IllegalArgumentException} if it is malformed. */
  public static GlobalId parse(String encoded) {
    Matcher decoded = DECODED.matcher(decode(encoded));
    if (decoded.matches()) {
      GlobalId id = new GlobalId(decoded.group(1), Long.parseLong(decoded.group(2)));
      // Base64 has several spellings of one value; an id has one.
      if (id.toString().equals(encoded)) {
        return id;
      }
    }
    throw malformed(encoded);
  }

  private static String decode(String encoded) {
    try {
      return new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed(encoded);
    }
  }

  private static IllegalArgumentException malformed(String encoded) {
    return new IllegalArgumentException("'%s' is not an id.".formatted(Refusal.echo(encoded)));
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((type + ":" + id).getBytes(UTF_8));
  }
}
