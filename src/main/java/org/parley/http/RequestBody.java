package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.RETRY_AFTER;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * The body of one request. It counts in a budget from when it is announced until the request has
 * ended and nothing works on it any more.
 */
final class RequestBody {
  private final RoutingContext request;
  private final ByteBudget budget;
  private final long largest;
  private final Buffer bytes = Buffer.buffer();
  private long held;
  private boolean atWork;

  RequestBody(RoutingContext request, ByteBudget budget, long largest) {
    this.request = request;
    this.budget = budget;
    this.largest = largest;
    request.put(RequestBody.class.getName(), this);
    request.addEndHandler(
        end -> {
          if (!atWork) {
            release();
          }
        });
  }

  /** The body that was received of a request. */
  static RequestBody of(RoutingContext request) {
    return Objects.requireNonNull(request.get(RequestBody.class.getName()));
  }

  Buffer bytes() {
    return bytes;
  }

  /** Holds room for so many bytes in all; fails the request if it may not have them. */
  boolean holds(long length) {
    if (length > largest) {
      request.fail(413);
    } else if (length > held) {
      if (budget.take(length - held)) {
        held = length;
      } else {
        request.response().putHeader(RETRY_AFTER, "1");
        request.fail(tooMuch());
      }
    }
    return !request.failed();
  }

  /** What is said to requests that find no room. */
  static Refusal tooMuch() {
    return new Refusal(
        ErrorCode.UNAVAILABLE, "The server holds as many bytes of requests as it can: send again.");
  }

  /** Adds a part as it comes, unless the request has failed. */
  void add(Buffer part) {
    if (!request.failed() && holds(bytes.length() + (long) part.length())) {
      bytes.appendBuffer(part);
    }
  }

  /** Counts the body until the work on it is over, even if the client leaves before. */
  void holdDuring(Future<?> work) {
    atWork = true;
    work.onComplete(over -> release());
  }

  private void release() {
    budget.giveBack(held);
    held = 0;
  }
}
