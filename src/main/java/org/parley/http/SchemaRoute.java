package org.parley.http;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.parley.security.Access;

/** Serves the schema in the GraphQL schema definition language, for tools that generate code. */
@ApplicationScoped
public class SchemaRoute {
  private static final String PATH = "/graphql/schema.graphql";
  private static final SchemaPrinter.Options OPTIONS =
      SchemaPrinter.Options.defaultOptions()
          .includeScalarTypes(true)
          .includeSchemaDefinition(true)
          .includeDirectiveDefinitions(false);

  private final GraphQLSchema schema;
  private final ClientRates rates;
  private final Callers callers;
  private final Access access;
  private volatile @Nullable String text;

  @Inject
  SchemaRoute(GraphQLSchema schema, ClientRates rates, Callers callers, Access access) {
    this.schema = schema;
    this.rates = rates;
    this.callers = callers;
    this.access = access;
  }

  void register(@Observes Router router) {
    // SmallRye's own prints the schema for each request, on the thread that serves all of them.
    GraphQlRoute.removeOthers(router, PATH);
    router
        .get(PATH)
        .method(HttpMethod.HEAD)
        .handler(rates::slowDown)
        .handler(this::answer)
        .failureHandler(GraphQlRoute::refuse);
  }

  private void answer(RoutingContext request) {
    callers.answer(
        request,
        caller -> {
          access.admit(caller);
          return Response.of("text/plain", text());
        });
  }

  private String text() {
    String printed = text;
    if (printed == null) {
      printed = new SchemaPrinter(OPTIONS).print(schema);
      text = printed;
    }
    return printed;
  }
}
