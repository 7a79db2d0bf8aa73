package org.parley.security;

import java.util.Locale;

/** Roles that allow more than anonymous reads. */
public enum Role {
  /** Writes. */
  EDITOR,

  /** Deletes, restores and imports, and does whatever an editor may. */
  ADMIN;

  /** Returns the name by which accounts and tokens have the role. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
