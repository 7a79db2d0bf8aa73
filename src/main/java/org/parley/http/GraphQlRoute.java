package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.ALLOW;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;
import static io.netty.handler.codec.http.HttpHeaderNames.IF_NONE_MATCH;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.graphql.Engine;
import org.parley.graphql.Failures;
import org.parley.graphql.Limits;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.security.Access;
import org.parley.security.Caller;

/**
 * Answers GraphQL over HTTP: queries by GET, any operation by POST with JSON.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
@ApplicationScoped
public class GraphQlRoute {
  private static final String PATH = "/graphql";

  private final Engine engine;
  private final SocketRoute sockets;
  private final Limits limits;
  private final ClientRates rates;
  private final Requests requests;
  private final Validators validators;
  private final HttpSettings settings;
  private final Callers callers;
  private final Access access;

  @Inject
  GraphQlRoute(
      Engine engine,
      SocketRoute sockets,
      Limits limits,
      ClientRates rates,
      Requests requests,
      Validators validators,
      HttpSettings settings,
      Callers callers,
      Access access) {
    this.engine = engine;
    this.sockets = sockets;
    this.limits = limits;
    this.rates = rates;
    this.requests = requests;
    this.validators = validators;
    this.settings = settings;
    this.callers = callers;
    this.access = access;
  }

  void register(@Observes Router router) {
    // SmallRye's own take mutations by GET, and anything over WebSockets from any page.
    router.getRoutes().stream()
        .filter(route -> PATH.equals(route.getPath()))
        .forEach(Route::remove);
    // An upgrade has no body to wait for; once it is waited for, it is too late to upgrade.
    router
        .route(PATH)
        .handler(rates::slowDown)
        .handler(sockets)
        .failureHandler(GraphQlRoute::refuse);
    router
        .route(PATH)
        .handler(BodyHandler.create(false).setBodyLimit(limits.body().asLongValue()))
        .handler(this::answer)
        .failureHandler(GraphQlRoute::refuse);
  }

  private void answer(RoutingContext request) {
    MediaType mediaType = MediaType.accepted(request.parsedHeaders().accept());
    if (mediaType == null) {
      throw new Refusal(ErrorCode.NOT_ACCEPTABLE, "Answers are JSON.");
    }
    boolean byGet = request.request().method().equals(HttpMethod.GET);
    ExecutionInput input = byGet ? requests.fromAddress(request.queryParams()) : posted(request);
    Context context = request.vertx().getOrCreateContext();
    callers
        .of(request)
        .subscribe()
        .with(
            caller -> {
              input.getGraphQLContext().put(Caller.class, caller.who());
              context
                  .executeBlocking(
                      () ->
                          byGet
                              ? get(request.request(), caller.who(), input, mediaType)
                              : post(input, mediaType),
                      false)
                  .onSuccess(response -> response.send(request.response()))
                  .onFailure(request::fail);
            },
            request::fail);
  }

  private ExecutionInput posted(RoutingContext request) {
    if (!request.request().method().equals(HttpMethod.POST)) {
      request.response().putHeader(ALLOW, "GET, POST");
      throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "Ask by GET or POST.");
    }
    if (!isJson(request.request())) {
      throw new Refusal(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "A POST carries application/json.");
    }
    return requests.fromBody(request.body().buffer());
  }

  static boolean isJson(HttpServerRequest request) {
    String type = request.getHeader(CONTENT_TYPE);
    return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
  }

  private Response post(ExecutionInput input, MediaType mediaType) {
    return Response.of(engine.run(input, Engine.Door.POST), mediaType);
  }

  private Response get(
      HttpServerRequest request, Caller caller, ExecutionInput input, MediaType mediaType) {
    access.admit(caller);
    String tag = validators.of(request, mediaType);
    if (Validators.isKept(request.getHeader(IF_NONE_MATCH), tag)) {
      return Response.notModified().keeping(cacheControl(), tag);
    }
    ExecutionResult result = engine.run(input, Engine.Door.GET);
    Response response = Response.of(result, mediaType);
    return result.getErrors().isEmpty() ? response.keeping(cacheControl(), tag) : response;
  }

  /** What only some may read is not kept where others could come across it. */
  private String cacheControl() {
    return access.isPublic() ? settings.cacheControl() : "private, " + settings.cacheControl();
  }

  /** Answers what has failed, in GraphQL's form. */
  static void refuse(RoutingContext request) {
    MediaType accepted = MediaType.accepted(request.parsedHeaders().accept());
    Response.of(reason(request), accepted == null ? MediaType.JSON : accepted)
        .send(request.response());
  }

  private static Refusal reason(RoutingContext request) {
    if (request.failure() instanceof Refusal why) {
      return why;
    }
    return switch (request.statusCode()) {
      case 413 -> new Refusal(ErrorCode.PAYLOAD_TOO_LARGE, "The body has too many bytes.");
      case 400 -> new Refusal(ErrorCode.BAD_REQUEST, "The request is not readable.");
      default -> Failures.of(new IllegalStateException(request.failure())).get(0);
    };
  }
}
