package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.Unpooled;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.csv.CsvImporter;
import org.parley.csv.CsvMapping;
import org.parley.csv.CsvMappingReader;
import org.parley.dataset.DatasetImporter;
import org.parley.dataset.Loaded;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.security.Caller;
import org.parley.security.Role;
import org.parley.write.LoadProgress;

/**
 * Route for datasets from admins: files too large for a mutation, which are imported as a whole.
 */
@ApplicationScoped
public class DatasetRoute {
  private static final String PATH = "/datasets";
  private static final String DRY_RUN = "dryRun";
  private static final String PRUNE = "prune";

  private static final String LIST = "list";
  private static final String MAPPING = "mapping";
  private static final String DATA = "data";

  private final DatasetImporter importer;
  private final CsvImporter csv;
  private final ClientRates rates;
  private final Callers callers;
  private final HttpSettings settings;

  @Inject
  DatasetRoute(
      DatasetImporter importer,
      CsvImporter csv,
      ClientRates rates,
      Callers callers,
      HttpSettings settings) {
    this.importer = importer;
    this.csv = csv;
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
        .handler(new FormFiles(Set.of(MAPPING, DATA), largest))
        .failureHandler(GraphQlRoute::refuse);
    router
        .post(PATH)
        .handler(
            request -> {
              if (FormFiles.isIn(request)) {
                load(request);
              } else {
                request.next();
              }
            })
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

  /** Returns the list that a CSV file has; null for a whole dataset. */
  private static @Nullable String list(RoutingContext request) {
    List<String> given = request.queryParams().getAll(LIST);
    String type = request.request().getHeader(CONTENT_TYPE);
    boolean isCsv =
        FormFiles.isIn(request) || type.toLowerCase(Locale.ROOT).startsWith(MediaType.CSV);
    if (given.size() != (isCsv ? 1 : 0)) {
      throw Refusal.of(
          ErrorCode.BAD_USER_INPUT,
          LIST,
          "must be given once with CSV, such as ?list=pledges, and not with JSON.");
    }
    return isCsv ? given.get(0) : null;
  }

  /** Returns the slugs of the dialogues to prune. */
  private static Set<String> pruned(RoutingContext request) {
    Set<String> slugs = new LinkedHashSet<>(request.queryParams().getAll(PRUNE));
    if (!slugs.isEmpty() && list(request) != null) {
      throw Refusal.of(
          ErrorCode.BAD_USER_INPUT,
          PRUNE,
          "must not be given with CSV: a file with one list does not have the rest of a dialogue.");
    }
    return slugs;
  }

  private void admitAdmins(RoutingContext request) {
    // Before the body is sent in vain.
    isOnTrial(request);
    if (FormFiles.isIn(request)) {
      FormFiles.demandNoBrowser(request);
    } else {
      JsonBody.demand(request, MediaType.JSON.toString(), MediaType.JSON_LINES, MediaType.CSV);
    }
    pruned(request);
    list(request);
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
    ImportAnswer answer = new ImportAnswer(request);
    Callable<Loaded> task = task(request, admin, onTrial, answer);
    Future<?> work =
        request
            .vertx()
            .getOrCreateContext()
            .executeBlocking(task, false)
            .onSuccess(loaded -> answer.end(loaded, onTrial))
            .onFailure(answer::fail);
    BodyBounds.holdDuring(request, work);
  }

  private Callable<Loaded> task(
      RoutingContext request, Caller admin, boolean onTrial, LoadProgress progress) {
    String list = list(request);
    Map<String, Buffer> files = FormFiles.of(request);
    Buffer mapping = files.get(MAPPING);
    Buffer body = mapping == null ? request.body().buffer() : files.get(DATA);
    InputStream data =
        new ByteBufInputStream(body == null ? Unpooled.EMPTY_BUFFER : body.getByteBuf());
    if (list == null) {
      Set<String> pruned = pruned(request);
      return () -> importer.load(data, pruned, admin, onTrial, progress);
    }
    return () ->
        csv.load(
            data,
            list,
            mapping == null ? CsvMapping.NONE : CsvMappingReader.read(mapping.getBytes()),
            admin,
            onTrial,
            progress);
  }
}
