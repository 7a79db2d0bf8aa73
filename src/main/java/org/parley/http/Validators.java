package org.parley.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.change.ChangeLog;
import org.parley.read.ReadReplica;
import org.parley.security.Caller;

/**
 * Makes the entity tags of queries by GET. They follow from the request and from everything that
 * its answer depends on, so that a tag can be checked without an answer.
 */
@ApplicationScoped
class Validators {
  private final ChangeLog log;
  private final Clock clock;
  private final String version;

  @Inject
  Validators(
      ChangeLog log,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.log = log;
    this.clock = clock;
    this.version = version;
  }

  /**
   * Returns the entity tag of the current response to a request. It depends on the day, because
   * pledges become overdue.
   */
  EntityTag of(HttpServerRequest request, Caller caller, MediaType mediaType) {
    String all =
        String.join(
            "\n",
            version,
            // Of the copy that would be read, lest an old answer gets a tag that stays.
            Long.toString(ReadReplica.during(caller, log::last)),
            LocalDate.now(clock).toString(),
            mediaType.toString(),
            String.valueOf(request.query()));
    return EntityTag.of(all);
  }
}
