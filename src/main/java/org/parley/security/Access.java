package org.parley.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Access of callers to the API. */
@ApplicationScoped
public class Access {
  private static final Logger LOG = Logger.getLogger(Access.class);

  private final SecuritySettings settings;
  private final boolean openIdConnect;

  @Inject
  Access(
      SecuritySettings settings,
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean openIdConnect) {
    this.settings = settings;
    this.openIdConnect = openIdConnect;
  }

  /**
   * Checks that the caller may read.
   *
   * @throws Refusal if reading needs a login and the caller has none
   */
  public void admit(Caller caller) {
    if (settings.readRequiresLogin() && caller.isAnonymous()) {
      throw new Refusal(ErrorCode.UNAUTHENTICATED, "Authentication is required.");
    }
  }

  /** Returns true if the same answer may be given to anybody. */
  public boolean isPublic() {
    return !settings.readRequiresLogin();
  }

  void sayHowToWrite(@Observes StartupEvent event) {
    if (settings.accounts().isEmpty() && !openIdConnect) {
      LOG.info(
          "Nobody can write: there is neither an account (parley.security.accounts) nor an identity"
              + " provider (PARLEY_OIDC_ENABLED, PARLEY_OIDC_ISSUER, PARLEY_OIDC_AUDIENCE)");
    }
  }
}
