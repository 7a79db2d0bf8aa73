package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.Unpooled;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.parley.dataset.DatasetImporter;
import org.parley.dataset.Loaded;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.security.Caller;
import org.parley.security.Role;

/**
 * Route for datasets from admins: files too large for a mutation, which are imported as a whole.
 */
@ApplicationScoped
public class DatasetRoute {
  private static final String PATH = "/datasets";
  private static final String DRY_RUN = "dryRun";

  private final DatasetImporter importer;
  private final ClientRates rates;
  private final Callers callers;
  private final HttpSettings settings;

  @Inject
  DatasetRoute(
      DatasetImporter importer, ClientRates rates, Callers callers, HttpSettings settings) {
    this.importer = importer;
    this.rates = rates;
    this.callers = callers;
    this.settings = settings;
  }

  void register(@Observes Router router) {
    // Concurrent uploads together are limited to the size of one.
    long largest = settings.datasetSize().asLongValue();
    BodyBounds bodies = new BodyBounds(new ByteBudget(largest), largest, settings.datasetTime());
    // Nobody else's body is waited for.
    router
        .post(PATH)
        .handler(rates::slowDown)
        .handler(this::admitAdmins)
        .handler(bodies::reserve)
        .failureHandler(GraphQlRoute::refuse);
    router
        .post(PATH)
        .handler(BodyHandler.create(false).setBodyLimit(largest))
        .handler(bodies::settle)
        .handler(this::load)
        .failureHandler(GraphQlRoute::refuse);
  }

  private static boolean isOnTrial(RoutingContext request) {
    List<String> given = request.queryParams().getAll(DRY_RUN);
    if (!List.of("true", "false").containsAll(given)) {
      throw Refusal.of(ErrorCode.BAD_USER_INPUT, DRY_RUN, "must be true or false.");
    }
    return given.contains("true");
  }

  private void admitAdmins(RoutingContext request) {
    // Before the body is sent in vain.
    isOnTrial(request);
    JsonBody.demand(request, MediaType.JSON.toString(), MediaType.JSON_LINES);
    Context context = request.vertx().getOrCreateContext();
    request.request().pause();
    callers
        .of(request)
        .emitOn(task -> context.runOnContext(now -> task.run()))
        .invoke(login -> login.who().demand(Role.ADMIN))
        .subscribe()
        .with(
            login -> {
              request.put(Caller.class.getName(), login.who());
              request.request().resume();
              request.next();
            },
            request::fail);
  }

  private void load(RoutingContext request) {
    Caller admin = Objects.requireNonNull(request.get(Caller.class.getName()));
    boolean onTrial = isOnTrial(request);
    Buffer body = request.body().buffer();
    InputStream json =
        new ByteBufInputStream(body == null ? Unpooled.EMPTY_BUFFER : body.getByteBuf());
    Future<?> work =
        request
            .vertx()
            .getOrCreateContext()
            .executeBlocking(() -> importer.load(json, admin, onTrial), false)
            .onSuccess(loaded -> answer(request, loaded, onTrial))
            .onFailure(request::fail);
    BodyBounds.holdDuring(request, work);
  }

  private static void answer(RoutingContext request, Loaded loaded, boolean onTrial) {
    JsonObject counts = new JsonObject();
    loaded
        .counts()
        .forEach(
            (effect, byList) ->
                counts.put(effect.name().toLowerCase(Locale.ROOT), JsonObject.mapFrom(byList)));
    request
        .response()
        .setStatusCode(onTrial || loaded.addsNothing() ? 200 : 201)
        .putHeader(CONTENT_TYPE, MediaType.JSON + "; charset=utf-8")
        .end(counts.toBuffer());
  }
}
