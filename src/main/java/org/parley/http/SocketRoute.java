package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.AUTHORIZATION;
import static io.netty.handler.codec.http.HttpHeaderNames.ORIGIN;
import static io.netty.handler.codec.http.HttpHeaderNames.UPGRADE;
import static io.netty.handler.codec.http.HttpHeaderValues.WEBSOCKET;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.netty.channel.Channel;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.parley.graphql.Engine;
import org.parley.graphql.Limits;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.security.ClientNetwork;

/**
 * Opens WebSockets to clients that subscribe.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">The protocol</a>
 */
@ApplicationScoped
public class SocketRoute implements Handler<RoutingContext> {
  static final String SUBPROTOCOL = "graphql-transport-ws";

  private final Engine engine;
  private final RequestReader requests;
  private final ClientRates rates;
  private final Callers callers;
  private final SocketSettings settings;

  /** Of its own: subscriptions last, and must not take from others what they hold. */
  private final ByteBudget budget;

  private final boolean corsEnabled;
  private final Map<Session, Socket> open = new ConcurrentHashMap<>();
  private final Duration shutdownDelay;
  private volatile @Nullable ShutdownSchedule stopping;

  @Inject
  SocketRoute(
      Engine engine,
      RequestReader requests,
      ClientRates rates,
      Callers callers,
      SocketSettings settings,
      Limits limits,
      MeterRegistry registry,
      @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false")
          boolean corsEnabled,
      @ConfigProperty(name = "quarkus.shutdown.delay") Duration shutdownDelay) {
    this.engine = engine;
    this.requests = requests;
    this.rates = rates;
    this.callers = callers;
    this.settings = settings;
    this.budget = ByteBudget.ofHeap(limits.bodiesShare(), settings.messageSize().asLongValue());
    this.corsEnabled = corsEnabled;
    this.shutdownDelay = shutdownDelay;
    registry.gaugeMapSize("parley.graphql.sockets", Tags.empty(), open);
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!request.headers().contains(UPGRADE, WEBSOCKET, true)) {
      context.next();
      return;
    }
    if (!isOriginAllowed(request)) {
      throw new Refusal(
          ErrorCode.ORIGIN_NOT_ALLOWED,
          "The Origin header is not among those that may open a WebSocket.");
    }
    ShutdownSchedule schedule = stopping;
    if (schedule != null && schedule.isOver()) {
      throw stopping();
    }
    if (open.size() >= settings.connections()) {
      throw new Refusal(
          ErrorCode.TOO_MANY_CONNECTIONS, "Too many WebSockets are open. Connect again later.");
    }
    request.toWebSocket().onSuccess(socket -> open(socket, context));
  }

  /** Returns true if the Origin header is allowed; browsers let any page open a WebSocket. */
  private boolean isOriginAllowed(HttpServerRequest request) {
    String origin = request.getHeader(ORIGIN);
    // Where CORS is enabled, its filter has refused the origins that are not configured.
    return origin == null
        || corsEnabled
        || origin.replaceFirst("^https?://", "").equals(String.valueOf(request.authority()));
  }

  private void open(ServerWebSocket webSocket, RoutingContext context) {
    Channel channel = ((ConnectionBase) context.request().connection()).channel();
    Socket socket =
        new Socket(
            webSocket,
            channel,
            context.vertx().getOrCreateContext(),
            () -> UpgradedRequest.end(context.request()));
    String address = ClientNetwork.of(context.request().remoteAddress());
    Session session =
        new Session(
            socket,
            engine,
            requests,
            () -> rates.waitBefore(address),
            credentials -> login(context, credentials),
            settings,
            budget);
    open.put(session, socket);
    channel.closeFuture().addListener(closed -> open.remove(session));
    if (!SUBPROTOCOL.equals(webSocket.subProtocol())) {
      session.close(CloseReason.SUBPROTOCOL_NOT_ACCEPTABLE);
    }
    ShutdownSchedule schedule = stopping;
    if (schedule != null) {
      socket.after(schedule.next(), session::leave);
    }
  }

  /** Returns the refusal of what is begun on a server that is about to stop. */
  static Refusal stopping() {
    return new Refusal(ErrorCode.UNAVAILABLE, "The server is shutting down. Connect again.");
  }

  /**
   * Returns the login. Browsers can't send credentials with the upgrade, so they send them in a
   * message.
   */
  private Uni<Callers.Login> login(RoutingContext upgrade, @Nullable String credentials) {
    if (credentials != null) {
      upgrade.request().headers().set(AUTHORIZATION, credentials);
    }
    return callers.of(upgrade);
  }

  /**
   * Closes the WebSockets one after the other; clients connect to other replicas and subscribe
   * again.
   */
  void stop(@Observes ShutdownDelayInitiatedEvent event) {
    ShutdownSchedule schedule = new ShutdownSchedule(shutdownDelay);
    stopping = schedule;
    open.forEach((session, socket) -> socket.after(schedule.next(), session::leave));
  }
}
