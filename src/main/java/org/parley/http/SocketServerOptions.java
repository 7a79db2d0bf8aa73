package org.parley.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** WebSocket options of the HTTP server. */
@ApplicationScoped
public class SocketServerOptions implements HttpServerOptionsCustomizer {
  private final SocketSettings settings;

  @Inject
  SocketServerOptions(SocketSettings settings) {
    this.settings = settings;
  }

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    int size = Math.toIntExact(settings.messageSize().asLongValue());
    options
        .setWebSocketSubProtocols(List.of(SocketRoute.SUBPROTOCOL))
        .setMaxWebSocketFrameSize(size)
        .setMaxWebSocketMessageSize(size)
        // A small compressed message can be an immense one, and each connection would keep windows.
        .setPerFrameWebSocketCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false);
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    customizeHttpServer(options);
  }
}
