package org.parley.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Set;

/** Who may read and write. */
@ConfigMapping(prefix = "parley.security")
public interface SecuritySettings {
  /** Whether only those may read who are logged in. */
  @WithDefault("false")
  boolean readRequiresLogin();

  /** Accounts by user name, for a machine without an identity provider. */
  Map<String, Account> accounts();

  /** An account. */
  interface Account {
    /** The password's hash by bcrypt. */
    @Pattern(
        regexp = "\\$2[abxy]?\\$\\d\\d\\$[./A-Za-z0-9]{53}",
        message = "is not a hash by bcrypt (a shell takes $ for a variable unless it is quoted)")
    String passwordHash();

    /** What the account may do: {@value Role#EDITOR}, {@value Role#ADMIN} or nothing but read. */
    Set<String> roles();
  }
}
