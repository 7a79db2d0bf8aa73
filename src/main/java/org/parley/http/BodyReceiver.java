package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.EXPECT;
import static io.netty.handler.codec.http.HttpHeaderValues.CONTINUE;

import io.netty.handler.codec.DecoderException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Receives the bodies of requests. Unlike the handler of Vert.x it bounds what they hold in sum,
 * before a body is read if its length is announced, and else as it comes.
 */
final class BodyReceiver implements Handler<RoutingContext> {
  private final ByteBudget budget;
  private final long largest;

  BodyReceiver(ByteBudget budget, long largest) {
    this.budget = budget;
    this.largest = largest;
  }

  @Override
  public void handle(RoutingContext request) {
    HttpServerRequest from = request.request();
    String length = from.getHeader(CONTENT_LENGTH);
    RequestBody body = new RequestBody(request, budget, largest);
    if (body.holds(length == null ? 0 : Long.parseLong(length))) {
      if (from.headers().contains(EXPECT, CONTINUE, true)) {
        request.response().writeContinue();
      }
      receive(from, request, body);
    }
    // What comes of a body that is refused is read and dropped, so that the connection can go on.
    from.resume();
  }

  private static void receive(HttpServerRequest from, RoutingContext request, RequestBody body) {
    if (from.isEnded()) {
      request.next();
      return;
    }
    from.exceptionHandler(failure -> fail(request, failure))
        .handler(body::add)
        .endHandler(
            end -> {
              if (!request.failed()) {
                request.next();
              }
            });
  }

  /** Answers who sends what can't be read; who has gone gets no answer. */
  private static void fail(RoutingContext request, Throwable failure) {
    if (failure instanceof DecoderException && !request.failed()) {
      request.fail(400, failure);
    }
  }
}
