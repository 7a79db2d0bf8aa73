package org.parley.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.parley.graphql.Limits;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.security.ClientNetwork;

/** Bounds how often one client address may ask. */
@ApplicationScoped
class ClientRates {
  /** Addresses that are remembered; of more than these, those not seen for long start anew. */
  private static final int MOST_ADDRESSES = 100_000;

  private final boolean enabled;
  private final String burst;
  private final LoadingCache<String, Bucket> buckets;

  @Inject
  ClientRates(Limits limits) {
    this.enabled = limits.requestsPerSecond() > 0;
    this.burst = Integer.toString(limits.requestBurst());
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .build(address -> bucket(limits.requestsPerSecond(), limits.requestBurst()));
  }

  private static Bucket bucket(int perSecond, int burst) {
    Bandwidth bandwidth =
        Bandwidth.builder().capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)).build();
    return Bucket.builder().addLimit(bandwidth).build();
  }

  /**
   * Passes a request on unless the client exceeds its rate, and adds the rate-limit headers.
   *
   * @see <a
   *     href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-07">The
   *     headers</a>
   */
  void slowDown(RoutingContext request) {
    if (enabled) {
      ConsumptionProbe probe = count(ClientNetwork.of(request.request().remoteAddress()));
      HttpServerResponse response = request.response();
      response.putHeader("RateLimit-Limit", burst);
      response.putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
      response.putHeader("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
      if (!probe.isConsumed()) {
        throw Refusal.forAWhile(
            ErrorCode.RATE_LIMITED,
            "Too many requests. Send the request again later.",
            Duration.ofNanos(probe.getNanosToWaitForRefill()));
      }
    }
    request.next();
  }

  private static String seconds(long nanos) {
    return Long.toString(Refusal.wholeSeconds(Duration.ofNanos(nanos)));
  }

  /** Counts a request; the time to wait if it comes too soon, or zero. */
  Duration waitBefore(String address) {
    if (!enabled) {
      return Duration.ZERO;
    }
    ConsumptionProbe probe = count(address);
    return Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
  }

  private ConsumptionProbe count(String address) {
    return buckets.get(address).tryConsumeAndReturnRemaining(1);
  }
}
