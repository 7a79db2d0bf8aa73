package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.ALLOW;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.parley.graphql.Engine;
import org.parley.graphql.JsonAnswers;

/**
 * Answers GraphQL over HTTP: queries by GET, any operation by POST with JSON.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
@ApplicationScoped
public class GraphQlRoute {
  private static final Logger LOG = Logger.getLogger(GraphQlRoute.class);
  private static final String PATH = "/graphql";

  private static final long MOST_BYTES = 1 << 20;

  private final Engine engine;
  private final SocketRoute sockets;

  @Inject
  GraphQlRoute(Engine engine, SocketRoute sockets) {
    this.engine = engine;
    this.sockets = sockets;
  }

  void register(@Observes Router router) {
    // SmallRye's own take mutations by GET, and anything over WebSockets from any page.
    router.getRoutes().stream()
        .filter(route -> PATH.equals(route.getPath()))
        .forEach(Route::remove);
    // An upgrade has no body to wait for; once it is waited for, it is too late to upgrade.
    router.route(PATH).handler(sockets).failureHandler(this::refuse);
    router
        .route(PATH)
        .handler(BodyHandler.create(false).setBodyLimit(MOST_BYTES))
        .handler(this::answer)
        .failureHandler(this::refuse);
  }

  private void answer(RoutingContext request) {
    MediaType mediaType = MediaType.accepted(request.parsedHeaders().accept());
    if (mediaType == null) {
      throw new BadRequest(406, "NOT_ACCEPTABLE", "Answers are JSON.");
    }
    ExecutionInput input = read(request);
    request
        .vertx()
        .executeBlocking(() -> run(input, mediaType), false)
        .onSuccess(answer -> send(request, mediaType, answer))
        .onFailure(request::fail);
  }

  private static ExecutionInput read(RoutingContext request) {
    HttpMethod method = request.request().method();
    if (method.equals(HttpMethod.GET)) {
      return Requests.fromAddress(request.queryParams());
    }
    if (!method.equals(HttpMethod.POST)) {
      request.response().putHeader(ALLOW, "GET, POST");
      throw new BadRequest(405, "METHOD_NOT_ALLOWED", "Ask by GET or POST.");
    }
    String type = request.request().getHeader(CONTENT_TYPE);
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      throw new BadRequest(415, "UNSUPPORTED_MEDIA_TYPE", "A POST carries application/json.");
    }
    return Requests.fromBody(request.body().buffer());
  }

  private record Answer(int status, Buffer body) {}

  private Answer run(ExecutionInput input, MediaType mediaType) {
    ExecutionResult result = engine.run(input);
    boolean refused = !result.isDataPresent() && mediaType == MediaType.GRAPHQL_RESPONSE;
    return new Answer(refused ? 400 : 200, Buffer.buffer(JsonAnswers.write(result)));
  }

  private static void send(RoutingContext request, MediaType mediaType, Answer answer) {
    request
        .response()
        .setStatusCode(answer.status())
        .putHeader(CONTENT_TYPE, mediaType + "; charset=utf-8")
        .end(answer.body());
  }

  private void refuse(RoutingContext request) {
    BadRequest why = reason(request);
    MediaType accepted = MediaType.accepted(request.parsedHeaders().accept());
    MediaType mediaType = accepted == null ? MediaType.JSON : accepted;
    Buffer body = Buffer.buffer(JsonAnswers.write(why.result()));
    send(request, mediaType, new Answer(why.status(), body));
  }

  private static BadRequest reason(RoutingContext request) {
    if (request.failure() instanceof BadRequest why) {
      return why;
    }
    return switch (request.statusCode()) {
      case 413 -> new BadRequest(413, "PAYLOAD_TOO_LARGE", "A request has at most a mebibyte.");
      case 400 -> new BadRequest(400, "BAD_REQUEST", "The request is not readable.");
      default -> {
        LOG.error("A request failed", request.failure());
        yield new BadRequest(500, "INTERNAL_ERROR", "Something went wrong here.");
      }
    };
  }
}
