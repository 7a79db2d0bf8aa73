package org.parley.security;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Caller of an operation.
 *
 * @param name the name under which the history keeps what the caller does
 * @param roles what the caller may do beyond what anybody may
 */
public record Caller(String name, Set<String> roles) {
  /** Anybody. */
  public static final Caller ANONYMOUS = new Caller("", Set.of());

  /** Returns the caller of an account or a token. */
  public static Caller of(SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      return ANONYMOUS;
    }
    // The user name that an identity provider gives, or else the subject that no other one has.
    String name =
        identity.getPrincipal() instanceof JsonWebToken token && token.getName() == null
            ? token.getSubject()
            : identity.getPrincipal().getName();
    return new Caller(name, identity.getRoles());
  }

  /** Returns true if the caller is not authenticated. */
  public boolean isAnonymous() {
    return this.equals(ANONYMOUS);
  }

  /** Returns true if the caller may change the record. */
  public boolean mayEdit() {
    return roles.contains(Role.EDITOR.id()) || roles.contains(Role.ADMIN.id());
  }

  /**
   * Checks that the caller has a role; an admin has that of an editor.
   *
   * @throws Refusal if not
   */
  public void demand(Role role) {
    if (isAnonymous()) {
      throw new Refusal(ErrorCode.UNAUTHENTICATED, "Authentication is required.");
    }
    if (role == Role.EDITOR ? !mayEdit() : !roles.contains(role.id())) {
      throw new Refusal(ErrorCode.FORBIDDEN, "The role " + role.id() + " is required.");
    }
  }
}
