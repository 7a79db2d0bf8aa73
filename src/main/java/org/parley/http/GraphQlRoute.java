package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.ALLOW;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.graphql.Client;
import org.parley.graphql.Engine;
import org.parley.graphql.Failures;
import org.parley.graphql.Limits;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.refusal.Refusals;
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
  private final RequestReader requests;
  private final EntityTags entityTags;
  private final HttpSettings settings;
  private final Callers callers;
  private final Access access;

  @Inject
  GraphQlRoute(
      Engine engine,
      SocketRoute sockets,
      Limits limits,
      ClientRates rates,
      RequestReader requests,
      EntityTags entityTags,
      HttpSettings settings,
      Callers callers,
      Access access) {
    this.engine = engine;
    this.sockets = sockets;
    this.limits = limits;
    this.rates = rates;
    this.requests = requests;
    this.entityTags = entityTags;
    this.settings = settings;
    this.callers = callers;
    this.access = access;
  }

  void register(@Observes Router router) {
    // SmallRye's own take mutations by GET, and anything over WebSockets from any page.
    removeOthers(router, PATH);
    long largest = limits.body().asLongValue();
    BodyBounds bodies =
        new BodyBounds(
            ByteBudget.ofHeap(limits.bodiesShare(), largest), largest, limits.bodyTime());
    // An upgrade has no body to wait for; once it is waited for, it is too late to upgrade.
    router
        .route(PATH)
        .handler(rates::slowDown)
        .handler(this::checkAddress)
        .handler(sockets)
        .failureHandler(GraphQlRoute::refuse);
    router
        .route(PATH)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .handler(this::answer)
        .failureHandler(GraphQlRoute::refuse);
    router.route(PATH).handler(bodies::reserve).failureHandler(GraphQlRoute::refuse);
    router
        .route(PATH)
        .handler(BodyHandler.create(false).setBodyLimit(largest))
        .handler(bodies::settle)
        .handler(this::answer)
        .failureHandler(GraphQlRoute::refuse);
  }

  /** Removes the routes that a library has for a path. */
  static void removeOthers(Router router, String path) {
    router.getRoutes().stream()
        .filter(route -> path.equals(route.getPath()))
        .forEach(Route::remove);
  }

  private void checkAddress(RoutingContext request) {
    long most = limits.address().asLongValue();
    if (request.request().uri().length() > most) {
      throw new Refusal(
          ErrorCode.ADDRESS_TOO_LONG,
          "The URL must have at most %d characters. Use POST for longer queries.".formatted(most));
    }
    request.next();
  }

  private void answer(RoutingContext request) {
    MediaType mediaType = MediaType.accepted(request.parsedHeaders().accept());
    if (mediaType == null) {
      throw new Refusal(
          ErrorCode.NOT_ACCEPTABLE,
          "The Accept header must allow application/graphql-response+json or"
              + " application/json.");
    }
    HttpMethod method = request.request().method();
    boolean byGet = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    ExecutionInput input = byGet ? requests.fromAddress(request.queryParams()) : posted(request);
    Future<Response> work =
        callers.answer(
            request,
            caller -> {
              input
                  .getGraphQLContext()
                  .put(Caller.class, caller)
                  .put(Client.class, Client.of(request.request()::getHeader));
              return byGet
                  ? get(request.request(), caller, input, mediaType)
                  : post(input, mediaType);
            });
    BodyBounds.holdDuring(request, work);
  }

  private ExecutionInput posted(RoutingContext request) {
    if (!request.request().method().equals(HttpMethod.POST)) {
      request.response().putHeader(ALLOW, "GET, HEAD, POST");
      throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "The HTTP method must be GET or POST.");
    }
    JsonBody.demand(request, MediaType.JSON.toString());
    return requests.fromBody(request.body().buffer());
  }

  private Response post(ExecutionInput input, MediaType mediaType) {
    return Response.of(engine.run(input, Engine.Door.POST), mediaType);
  }

  private Response get(
      HttpServerRequest request, Caller caller, ExecutionInput input, MediaType mediaType) {
    access.admit(caller);
    EntityTag tag = entityTags.of(request, caller, mediaType.toString());
    if (tag.isKept(request)) {
      return Response.notModified().keeping(entityTags.cacheControl(), tag);
    }
    ExecutionResult result = engine.run(input, Engine.Door.GET);
    if (!result.getErrors().isEmpty()) {
      return Response.of(result, mediaType);
    }
    Response response =
        EntityTag.isAnyKept(request) ? Response.notModified() : Response.of(result, mediaType);
    return response.keeping(entityTags.cacheControl(), tag);
  }

  /**
   * Responds to a failed request with a GraphQL error, unless the client has disconnected or has a
   * response.
   */
  static void refuse(RoutingContext request) {
    if (request.response().closed() || request.response().ended()) {
      return;
    }
    if (request.response().headWritten()) {
      // The client is told by the missing end that it has not got everything.
      request.response().reset();
      return;
    }
    MediaType accepted = MediaType.accepted(request.parsedHeaders().accept());
    Response.of(reason(request), accepted == null ? MediaType.JSON : accepted)
        .send(request.response());
  }

  private static List<Refusal> reason(RoutingContext request) {
    Throwable failure = request.failure();
    if (failure instanceof Refusal || failure instanceof Refusals) {
      return Failures.of(failure);
    }
    return switch (request.statusCode()) {
      case 413 ->
          List.of(
              new Refusal(
                  ErrorCode.PAYLOAD_TOO_LARGE, "The body exceeds the maximum number of bytes."));
      case 400 -> List.of(new Refusal(ErrorCode.BAD_REQUEST, "The request is not valid HTTP."));
      default -> Failures.of(new IllegalStateException(failure));
    };
  }
}
