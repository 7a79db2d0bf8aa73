package org.parley.security;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.Refusal;

/** The accounts that the configuration has, by HTTP Basic. */
@ApplicationScoped
class EmbeddedAccounts implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
  private static final int MOST_REMEMBERED = 10_000;

  /** Time for which valid credentials are remembered after they were last used. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final SecuritySettings settings;
  private final Passwords passwords;
  private final FailureLimit perAccount;
  private final FailureLimit perAddress;
  private final KeyedHash hash = new KeyedHash();

  /**
   * Right credentials, and those that are being checked: of the same ones that come at once, one is
   * checked.
   */
  private final AsyncCache<ByteBuffer, SecurityIdentity> known =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterAccess(REMEMBERED).buildAsync();

  @Inject
  EmbeddedAccounts(SecuritySettings settings) {
    this.settings = settings;
    this.passwords = new Passwords(settings);
    this.perAccount = new FailureLimit(settings.failedLoginsPerAccount());
    this.perAddress = new FailureLimit(settings.failedLoginsPerAddress());
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    RoutingContext asked = HttpSecurityUtils.getRoutingContextAttribute(request);
    String network = ClientNetwork.of(asked.request().remoteAddress());
    String name = request.getUsername();
    String password = new String(request.getPassword().getPassword());
    return Uni.createFrom()
        .completionStage(() -> identity(network, name, password))
        .onItem()
        .ifNull()
        .failWith(AuthenticationFailedException::new);
  }

  /**
   * Returns the identity for credentials; null if they are wrong, which the cache does not
   * remember.
   */
  @SuppressWarnings("NullAway") // Caffeine takes futures of null, but its types do not say so.
  private CompletableFuture<@Nullable SecurityIdentity> identity(
      String network, String name, String password) {
    ByteBuffer address = hash.of(network);
    // What is remembered takes no time, so that guesses at it are bounded here.
    perAddress.check(address);
    return known
        .get(
            // What somebody else has remembered must not show that a guess is right.
            hash.of(network, name, password),
            (credentials, executor) -> check(address, hash.of(network, name), name, password))
        // Whoever gives up must not take it from others who wait for it.
        .copy();
  }

  private CompletableFuture<@Nullable SecurityIdentity> check(
      ByteBuffer address, ByteBuffer accountThere, String name, String password) {
    perAddress.count(address);
    perAccount.count(accountThere);
    Runnable forgive =
        () -> {
          perAddress.forgive(address);
          perAccount.forgive(accountThere);
        };
    try {
      return passwords
          .find(name, password)
          .thenApply(
              account -> {
                if (account == null) {
                  return null;
                }
                forgive.run();
                return identity(name, account);
              });
    } catch (Refusal tooMany) {
      forgive.run();
      throw tooMany;
    }
  }

  private static SecurityIdentity identity(String name, SecuritySettings.Account account) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(name))
        .addRoles(account.roles().orElse(Set.of()).stream().map(Role::id).collect(toSet()))
        .build();
  }
}
