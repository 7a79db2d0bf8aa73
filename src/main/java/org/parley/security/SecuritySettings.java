package org.parley.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.settings.Between;
import org.parley.settings.Switch;

/** Settings of accounts and access. */
@ConfigMapping(prefix = "parley.security")
public interface SecuritySettings {
  /** True if reads require a login. */
  @WithDefault("false")
  @WithConverter(Switch.class)
  boolean readRequiresLogin();

  /** Accounts by user name, for a machine without an identity provider. */
  Map<String, Account> accounts();

  /** Passwords a minute that may be wrong for one account from one client address. */
  @WithDefault("10")
  @Between(least = "1", most = "1000000")
  int failedLoginsPerAccount();

  /**
   * Logins a minute that may fail from one client address, whatever the accounts, and those
   * included whose passwords are not checked.
   */
  @WithDefault("100")
  @Between(least = "1", most = "1000000")
  int failedLoginsPerAddress();

  /** An account. */
  interface Account {
    /** The password's hash by bcrypt. */
    @ReadableHash
    String passwordHash();

    /** Roles of the account. Defaults to reading only. */
    Optional<Set<Role>> roles();
  }
}
