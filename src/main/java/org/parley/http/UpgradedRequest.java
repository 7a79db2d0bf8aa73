package org.parley.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Reports to Quarkus when a request that has become a WebSocket is done. When it stops, Quarkus
 * waits for the requests whose responses have not ended; and Vert.x reports no end of an upgraded
 * one, not even when its connection is closed.
 */
@RegisterForReflection(targets = QuarkusRequestWrapper.class, ignoreNested = true)
final class UpgradedRequest {
  private static final Method DONE = done();

  private UpgradedRequest() {}

  private static Method done() {
    try {
      Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
      done.setAccessible(true);
      return done;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("This version of Quarkus counts requests otherwise", e);
    }
  }

  /** Ends a request, if Quarkus counts it: it does not where it waits for none. */
  static void end(HttpServerRequest request) {
    if (request.getCookie(QuarkusRequestWrapper.FAKE_COOKIE_NAME)
        instanceof QuarkusRequestWrapper.QuarkusCookie counted) {
      try {
        DONE.invoke(counted.getRequestWrapper());
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
