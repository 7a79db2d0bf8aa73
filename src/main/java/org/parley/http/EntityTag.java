package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.IF_NONE_MATCH;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.util.HashUtil;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/**
 * Entity tag of a version of a resource. All tags are weak, because compression on the way changes
 * the bytes of an answer and not its meaning.
 *
 * @param opaque what differs from version to version, in quotes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-etag">RFC 9110, section 8.8.3</a>
 */
public record EntityTag(String opaque) {
  private static final int CHARACTERS = 32;
  private static final Pattern OPAQUE = Pattern.compile("\"[^\"]*\"");

  /** Returns the tag of what follows from a text and nothing else. */
  public static EntityTag of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /** Returns the tag of a file. */
  public static EntityTag of(byte[] content) {
    return new EntityTag('"' + HashUtil.sha256(content).substring(0, CHARACTERS) + '"');
  }

  /** Returns true if the request says that the client has kept the version with this tag. */
  public boolean isKept(HttpServerRequest request) {
    return request.headers().getAll(IF_NONE_MATCH).stream()
        .flatMap(tags -> OPAQUE.matcher(tags).results())
        .anyMatch(kept -> kept.group().equals(opaque));
  }

  /** Returns true if the request says that the client has kept a version and accepts any. */
  public static boolean isAnyKept(HttpServerRequest request) {
    return request.headers().contains(IF_NONE_MATCH, "*", false);
  }

  @Override
  public String toString() {
    return "W/" + opaque;
  }
}
