package org.parley.security;

/** The roles by which callers may do more than read. */
public final class Role {
  /** Writes. */
  public static final String EDITOR = "editor";

  /** Deletes, restores and imports, and does whatever an editor may. */
  public static final String ADMIN = "admin";

  private Role() {}
}
