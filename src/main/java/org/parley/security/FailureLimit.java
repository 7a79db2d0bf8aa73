package org.parley.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Bounds how many logins of one kind, such as those from one address, fail within a minute. */
final class FailureLimit {
  /** Kinds that are counted; of more than these, some start anew. */
  private static final int MOST_KINDS = 10_000;

  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final LoadingCache<ByteBuffer, Bucket> buckets;

  FailureLimit(int failures) {
    Bandwidth bandwidth =
        Bandwidth.builder().capacity(failures).refillGreedy(failures, PERIOD).build();
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KINDS)
            // A bucket that is left alone for so long is full again.
            .expireAfterAccess(PERIOD)
            .build(kind -> Bucket.builder().addLimit(bandwidth).build());
  }

  /**
   * Checks that a login may fail, without counting it.
   *
   * @throws Refusal if it may not
   */
  void check(ByteBuffer kind) {
    Bucket bucket = buckets.getIfPresent(kind);
    if (bucket != null) {
      refuseUnlessZero(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }
  }

  /**
   * Counts a login as failed, before its password is checked: many may be checked at once.
   *
   * @throws Refusal if it may not fail
   */
  void count(ByteBuffer kind) {
    refuseUnlessZero(buckets.get(kind).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  /** Removes a counted login. */
  void forgive(ByteBuffer kind) {
    buckets.get(kind).addTokens(1);
  }

  private static void refuseUnlessZero(long nanos) {
    if (nanos > 0) {
      throw Refusal.forAWhile(
          ErrorCode.RATE_LIMITED,
          "Too many logins have failed. Log in again later.",
          Duration.ofNanos(nanos));
    }
  }
}
