package org.parley.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Reports the program as ready only while it answers queries. */
@Readiness
@ApplicationScoped
class QueryCheck implements HealthCheck {
  private static final String QUERY =
      "{dialogues(first: 1) {nodes {meetings(first: 1) {nodes {title}}}}}";

  private final Engine engine;

  @Inject
  QueryCheck(Engine engine) {
    this.engine = engine;
  }

  @Override
  public HealthCheckResponse call() {
    boolean answers = engine.probe(QUERY).getErrors().isEmpty();
    return HealthCheckResponse.named("Queries").status(answers).build();
  }
}
