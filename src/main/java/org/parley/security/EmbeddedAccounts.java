package org.parley.security;

import static java.util.stream.Collectors.toSet;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** The accounts that the configuration has, by HTTP Basic. */
@ApplicationScoped
class EmbeddedAccounts implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
  /** Of no password that anybody knows: unknown names take as long to refuse as known ones. */
  private final String noPassword = BcryptUtil.bcryptHash(UUID.randomUUID().toString());

  private final SecuritySettings settings;

  @Inject
  EmbeddedAccounts(SecuritySettings settings) {
    this.settings = settings;
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    // Checking a password takes long on purpose.
    return context.runBlocking(
        () -> identity(request.getUsername(), new String(request.getPassword().getPassword())));
  }

  private SecurityIdentity identity(String name, String password) {
    SecuritySettings.Account account = settings.accounts().get(name);
    String hash = account == null ? noPassword : account.passwordHash();
    if (!Bcrypt.matches(password, hash) || account == null) {
      throw new AuthenticationFailedException();
    }
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(name))
        .addRoles(account.roles().orElse(Set.of()).stream().map(Role::id).collect(toSet()))
        .build();
  }
}
