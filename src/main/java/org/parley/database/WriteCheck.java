package org.parley.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Health check that reports why changes are rejected, if they are. The program is ready all the
 * same: queries are answered, and no other process has the file.
 */
@Readiness
@ApplicationScoped
class WriteCheck implements HealthCheck {
  private final DiskSpace space;

  @Inject
  WriteCheck(DiskSpace space) {
    this.space = space;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("Writes").up();
    String obstacle = space.obstacle();
    if (obstacle != null) {
      response.withData("refused", obstacle);
    }
    return response.build();
  }
}
