package org.parley.http;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.database.Causes;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.security.Caller;

/** Finds out who sends a request. */
@ApplicationScoped
class Callers {
  private static final Logger LOG = Logger.getLogger(Callers.class);

  private final IdentityProviderManager identityProviders;
  private final Workers workers;

  @Inject
  Callers(IdentityProviderManager identityProviders, Workers workers) {
    this.identityProviders = identityProviders;
    this.workers = workers;
  }

  /**
   * A caller that is known.
   *
   * @param until when the credentials are no longer good; null if they have no end
   */
  record Login(Caller who, @Nullable Instant until) {}

  /**
   * Returns the login by a request's credentials, anonymous if it has none. Fails with a {@link
   * Refusal} if they are invalid or of an unsupported kind.
   */
  Uni<Login> of(RoutingContext request) {
    // Accounts and tokens both come in this header.
    if (!request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
      return Uni.createFrom().item(new Login(Caller.ANONYMOUS, null));
    }
    // Quarkus would answer by itself, and not in GraphQL's form.
    BiConsumer<RoutingContext, Throwable> leaveIt = (unanswered, failure) -> {};
    request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leaveIt);
    return QuarkusHttpUser.getSecurityIdentity(request, identityProviders)
        .map(Callers::login)
        .onFailure(failure -> !(failure instanceof Refusal))
        .transform(Callers::refusal);
  }

  /**
   * Processes a request on a worker thread once its caller is known.
   *
   * @return the response, or the failure
   */
  Future<Response> answer(RoutingContext request, Function<Caller, Response> answer) {
    return work(request, answer::apply)
        .onSuccess(response -> response.send(request.response()))
        .onFailure(request::fail);
  }

  /** Work that a request asks for. */
  interface Work<T> {
    /** Does the work for the caller. */
    @Nullable T of(Caller caller) throws Exception;
  }

  /** Does work on a worker thread once the caller of a request is known. */
  <T> Future<T> work(RoutingContext request, Work<T> work) {
    Context context = request.vertx().getOrCreateContext();
    Promise<T> done = Promise.promise();
    of(request)
        .subscribe()
        .with(
            login -> workers.run(context, () -> work.of(login.who())).onComplete(done), done::fail);
    return done.future();
  }

  private static Login login(SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      throw refusal();
    }
    Long end = identity.getAttribute("quarkus.identity.expire-time");
    return new Login(Caller.of(identity), end == null ? null : Instant.ofEpochSecond(end));
  }

  private static Throwable refusal(Throwable failure) {
    // An identity provider that can't be reached is no fault of the caller.
    if (Causes.of(failure).stream().anyMatch(Callers::isOutage)) {
      LOG.warnf("The identity provider can't be reached: %s", Causes.words(failure));
      return new Refusal(
          ErrorCode.UNAVAILABLE,
          "The identity provider is temporarily unavailable. Log in again later.");
    }
    return failure instanceof AuthenticationFailedException ? refusal() : failure;
  }

  private static boolean isOutage(Throwable cause) {
    return cause instanceof OIDCException
        || cause instanceof SocketException
        || cause instanceof UnknownHostException
        || cause instanceof TimeoutException;
  }

  private static Refusal refusal() {
    return new Refusal(ErrorCode.UNAUTHENTICATED, "The credentials are invalid or have expired.");
  }
}
