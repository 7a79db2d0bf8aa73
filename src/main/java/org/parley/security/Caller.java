package org.parley.security;

import jakarta.enterprise.context.ApplicationScoped;

/** Who asks. */
@ApplicationScoped
public class Caller {
  /** The name under which the history keeps what the caller does. */
  public String name() {
    return "anonymous";
  }
}
