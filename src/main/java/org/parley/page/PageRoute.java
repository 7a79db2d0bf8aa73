package org.parley.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkiverse.web.bundler.runtime.Bundle;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.parley.graphql.SchemaVisibility;

/** Serves the page of the record and, where clients may read the schema, GraphiQL. */
@ApplicationScoped
public class PageRoute {
  private static final List<String> FILES_OF_GRAPHIQL =
      List.of(
          "react.production.min.js",
          "react-dom.production.min.js",
          "graphiql.min.js",
          "graphiql.min.css",
          "main.css",
          "main.js",
          "address.js",
          "fetcher.js",
          "storage.js");

  /** Script of the page of the record that GraphiQL loads too. */
  private static final String SUBSCRIPTION = "subscription.js";

  /** Path of the script and the style sheet of the page, which Web Bundler serves. */
  private static final String BUNDLE = "/static/bundle/*";

  /** Description of datasets, for programs that make them. */
  private static final String SCHEMA = "dataset.schema.json";

  private final SchemaVisibility schemaVisibility;
  private final Bundle bundle;

  @Inject
  PageRoute(SchemaVisibility schemaVisibility, Bundle bundle) {
    this.schemaVisibility = schemaVisibility;
    this.bundle = bundle;
  }

  void register(@Observes Router router) {
    List<Example> examples = schemaVisibility.isVisible() ? Example.all() : List.of();
    String style = bundle.style("app");
    RecordPage page = new RecordPage(examples, bundle.script("app"), style);
    RecordPage.PATHS.forEach(path -> serve(router, path, page::send));
    String missing = Resources.text("page/missing.html").replace("<!-- style -->", style);
    serveToPeople(router, new Page("missing.html", SecurityPolicy.READ, missing));
    // Their names change with their content, so that browsers keep them; the policy is as strict.
    router.route(BUNDLE).handler(SecurityPolicy.READ::protect);
    serve(
        router,
        "/" + SCHEMA,
        new Page(SCHEMA, SecurityPolicy.READ, Resources.bytes("datasets/" + SCHEMA)));
    serve(router, "/favicon.svg", file("favicon.svg", SecurityPolicy.READ));
    if (schemaVisibility.isVisible()) {
      serve(router, "/graphiql", file("graphiql/index.html", SecurityPolicy.GRAPHIQL));
      serve(
          router,
          "/graphiql/examples.json",
          new Page("examples.json", SecurityPolicy.READ, json(examples)));
      FILES_OF_GRAPHIQL.forEach(
          name ->
              serve(
                  router, "/graphiql/" + name, file("graphiql/" + name, SecurityPolicy.GRAPHIQL)));
      serve(
          router,
          "/graphiql/" + SUBSCRIPTION,
          new Page(
              SUBSCRIPTION, SecurityPolicy.GRAPHIQL, Resources.bytes("web/app/" + SUBSCRIPTION)));
    }
  }

  private static Page file(String name, SecurityPolicy policy) {
    return new Page(name, policy, Resources.bytes("page/" + name));
  }

  private static void serve(Router router, String path, Page page) {
    serve(router, path, page::send);
  }

  private static void serve(Router router, String path, Handler<RoutingContext> page) {
    router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(page);
  }

  /** Serves a page where no other route answers, to browsers that show it to people. */
  private static void serveToPeople(Router router, Page missing) {
    router
        .route()
        .order(Integer.MAX_VALUE - 1)
        .method(HttpMethod.GET)
        .handler(
            request -> {
              boolean takesHtml =
                  request.parsedHeaders().accept().stream()
                      .anyMatch(type -> type.value().startsWith("text/html"));
              if (takesHtml) {
                request.response().setStatusCode(404);
                missing.send(request);
              } else {
                request.next();
              }
            });
  }

  private static String json(List<Example> examples) {
    ArrayNode all = new ObjectMapper().createArrayNode();
    examples.forEach(
        example -> all.addObject().put("name", example.name()).put("query", example.query()));
    return all.toString();
  }
}
