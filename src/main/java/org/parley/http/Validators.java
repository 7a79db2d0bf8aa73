package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.IF_NONE_MATCH;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.change.ChangeLog;
import org.parley.read.ReadReplica;

/**
 * Makes the entity tags of queries by GET. They follow from the request and from everything that
 * its answer depends on, so that a tag can be checked without an answer.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-etag">RFC 9110, section 8.8.3</a>
 */
@ApplicationScoped
class Validators {
  private static final int BYTES = 16;
  private static final Pattern OPAQUE = Pattern.compile("\"[^\"]*\"");

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
   * The entity tag of the answer that a request would get now. Some of what is told depends on the
   * day, as whether a pledge is overdue.
   */
  String of(HttpServerRequest request, MediaType mediaType) {
    String all =
        String.join(
            "\n",
            version,
            // Of the copy that would be read, lest an old answer gets a tag that stays.
            Long.toString(ReadReplica.during(log::last)),
            LocalDate.now(clock).toString(),
            mediaType.toString(),
            String.valueOf(request.query()));
    byte[] digest = sha256().digest(all.getBytes(StandardCharsets.UTF_8));
    byte[] start = Arrays.copyOf(digest, BYTES);
    // Weak, because compression on the way changes the bytes of an answer and not its meaning.
    return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + '"';
  }

  /** Whether a client has kept the answer with a tag. */
  static boolean isKept(HttpServerRequest request, String tag) {
    String opaque = tag.substring("W/".length());
    return request.headers().getAll(IF_NONE_MATCH).stream()
        .flatMap(tags -> OPAQUE.matcher(tags).results())
        .anyMatch(kept -> kept.group().equals(opaque));
  }

  /** Whether a client has kept an answer and says that any will do. */
  static boolean isAnyKept(HttpServerRequest request) {
    return request.headers().contains(IF_NONE_MATCH, "*", false);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
