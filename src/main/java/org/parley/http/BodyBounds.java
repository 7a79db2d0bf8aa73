package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.TRANSFER_ENCODING;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Bounds what the bodies of requests hold in sum, and how long each may take to arrive. */
final class BodyBounds {
  private static final String HELD = BodyBounds.class.getName() + ".held";
  private static final String WORK = BodyBounds.class.getName() + ".work";

  private final ByteBudget budget;
  private final long largest;
  private final Duration time;

  BodyBounds(ByteBudget budget, long largest, Duration time) {
    this.budget = budget;
    this.largest = largest;
    this.time = time;
  }

  /** Reserves bytes for a body before it is read. */
  void reserve(RoutingContext request) {
    long length = announced(request.request());
    if (length == 0 || length > largest) {
      // The handler of bodies refuses what is too long.
      request.next();
    } else if (budget.take(length)) {
      hold(request, length);
      request.next();
    } else {
      request.fail(ByteBudget.refusal());
      // What comes of the body is dropped, so that the connection can go on.
      request.request().resume();
    }
  }

  /** Releases the bytes that a body did not need, once it has arrived. */
  void settle(RoutingContext request) {
    long length = Math.max(0, request.body().length());
    budget.giveBack(request.get(HELD, 0L) - length);
    request.put(HELD, length);
    request.next();
  }

  /** Counts the body of a request until the work on it is done, even if the client disconnects. */
  static void holdDuring(RoutingContext request, Future<?> work) {
    request.put(WORK, work);
  }

  private void hold(RoutingContext request, long length) {
    request.put(HELD, length);
    long timer = request.vertx().setTimer(time.toMillis(), late -> giveUp(request));
    request.addEndHandler(
        ended -> {
          request.vertx().cancelTimer(timer);
          Future<?> work = request.get(WORK, Future.succeededFuture());
          work.onComplete(over -> budget.giveBack(request.get(HELD, 0L)));
        });
  }

  private void giveUp(RoutingContext request) {
    if (request.request().isEnded()) {
      return;
    }
    if (request.request().version() != HttpVersion.HTTP_2) {
      request.addEndHandler(answered -> request.request().connection().close());
    }
    String words = "The body must arrive within %d ms.".formatted(time.toMillis());
    request.fail(new Refusal(ErrorCode.REQUEST_TIMEOUT, words));
  }

  private long announced(HttpServerRequest request) {
    String length = request.getHeader(CONTENT_LENGTH);
    if (length != null) {
      return Long.parseLong(length);
    }
    boolean unknown =
        request.version() == HttpVersion.HTTP_2 || request.headers().contains(TRANSFER_ENCODING);
    return unknown ? largest : 0;
  }
}
