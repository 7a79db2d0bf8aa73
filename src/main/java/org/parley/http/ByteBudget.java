package org.parley.http;

import java.util.concurrent.atomic.AtomicLong;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Bounds the bytes that requests of one kind hold at once. */
final class ByteBudget {
  private final long most;
  private final AtomicLong held = new AtomicLong();

  ByteBudget(long most) {
    this.most = most;
  }

  /** Returns a budget of a share of the heap, at least as large as the largest request. */
  static ByteBudget ofHeap(double share, long largest) {
    return new ByteBudget(Math.max((long) (share * Runtime.getRuntime().maxMemory()), largest));
  }

  /** Reserves some bytes and returns true, unless that exceeds the budget. */
  boolean take(long bytes) {
    // Nothing is added that does not fit, not even briefly: others may ask at the same time.
    return held.getAndUpdate(now -> now + bytes > most ? now : now + bytes) + bytes <= most;
  }

  /** Returns the refusal of a request that exceeds the budget. */
  static Refusal refusal() {
    return new Refusal(
        ErrorCode.UNAVAILABLE,
        "The server is processing too many large requests. Send the request again later.");
  }

  void giveBack(long bytes) {
    held.addAndGet(-bytes);
  }
}
