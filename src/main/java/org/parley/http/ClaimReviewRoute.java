package org.parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.parley.claimreview.ClaimReviews;
import org.parley.graphql.Engine;
import org.parley.graphql.JsonAnswers;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.security.Caller;

/** Route for claim reviews: the assessments of a pledge in JSON-LD. */
@ApplicationScoped
public class ClaimReviewRoute {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Engine engine;
  private final ClientRates rates;
  private final Callers callers;

  @Inject
  ClaimReviewRoute(Engine engine, ClientRates rates, Callers callers) {
    this.engine = engine;
    this.rates = rates;
    this.callers = callers;
  }

  void register(@Observes Router router) {
    router
        .get("/pledges/:slug/claim-review.jsonld")
        .method(HttpMethod.HEAD)
        .handler(rates::slowDown)
        .handler(this::answer)
        .failureHandler(GraphQlRoute::refuse);
  }

  private void answer(RoutingContext request) {
    callers.answer(request, caller -> Response.of("application/ld+json", reviews(request, caller)));
  }

  private String reviews(RoutingContext request, Caller caller) {
    ExecutionInput input =
        ExecutionInput.newExecutionInput(ClaimReviews.QUERY)
            .variables(Map.of("slug", request.pathParam("slug")))
            .graphQLContext(Map.of(Caller.class, caller))
            .build();
    ExecutionResult result = engine.run(input, Engine.Door.GET);
    JsonNode answer = read(JsonAnswers.write(result));
    JsonNode pledge = answer.path("data").path("pledge");
    if (!answer.path("errors").isMissingNode()) {
      JsonNode error = answer.path("errors").path(0);
      throw new Refusal(
          ErrorCode.valueOf(error.path("extensions").path("code").asText()),
          error.path("message").asText());
    }
    if (pledge.isNull()) {
      throw new Refusal(ErrorCode.NOT_FOUND, "There is no pledge with this slug.");
    }
    return ClaimReviews.of(pledge, request.request().absoluteURI()).toString();
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory can always be read", e);
    }
  }
}
