package org.parley.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.security.spec.InvalidKeySpecException;
import java.util.regex.Pattern;
import org.wildfly.security.password.util.ModularCrypt;

/** Hashes of passwords by bcrypt. */
final class Bcrypt {
  /** A login by a higher cost than 16 takes longer than anybody waits. */
  private static final Pattern HASH =
      Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-6])\\$[./A-Za-z0-9]{53}");

  private Bcrypt() {}

  static boolean isReadable(String hash) {
    if (!HASH.matcher(hash).matches()) {
      return false;
    }
    try {
      ModularCrypt.decode(withKnownPrefix(hash));
      return true;
    } catch (InvalidKeySpecException | RuntimeException e) {
      return false;
    }
  }

  static boolean matches(String password, String hash) {
    return BcryptUtil.matches(password, withKnownPrefix(hash));
  }

  /**
   * Returns the hash with the prefix of this program; the three accepted prefixes mean the same.
   */
  private static String withKnownPrefix(String hash) {
    return "$2a$" + hash.substring(4);
  }
}
