package org.parley.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.change.ChangeLog;
import org.parley.read.ReadReplica;
import org.parley.security.Access;
import org.parley.security.Caller;

/**
 * Makes the entity tags of responses by GET. They follow from the request and from everything that
 * its answer depends on, so that a tag can be checked without an answer.
 */
@ApplicationScoped
class EntityTags {
  private final ChangeLog log;
  private final Clock clock;
  private final Access access;
  private final HttpSettings settings;
  private final String version;

  @Inject
  EntityTags(
      ChangeLog log,
      Clock clock,
      Access access,
      HttpSettings settings,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.log = log;
    this.clock = clock;
    this.access = access;
    this.settings = settings;
    this.version = version;
  }

  /**
   * Returns the entity tag of the current response to a request. It depends on the day, because
   * pledges become overdue.
   */
  EntityTag of(HttpServerRequest request, Caller caller, String mediaType) {
    String all =
        String.join(
            "\n",
            version,
            // Of the copy that would be read, lest an old answer gets a tag that stays.
            Long.toString(ReadReplica.during(caller, log::last)),
            LocalDate.now(clock).toString(),
            mediaType,
            request.uri());
    return EntityTag.of(all);
  }

  /**
   * Returns the Cache-Control header: shared caches must not store answers that require a login.
   */
  String cacheControl() {
    return access.isPublic() ? settings.cacheControl() : "private, " + settings.cacheControl();
  }
}
