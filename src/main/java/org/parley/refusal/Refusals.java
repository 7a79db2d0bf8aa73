package org.parley.refusal;

import java.util.List;

/** Several refusals of one request, of which nothing is done. */
public final class Refusals extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> all;

  /** Makes one of at least one refusal. */
  public Refusals(List<Refusal> all) {
    super(all.get(0).words(), all.get(0));
    this.all = List.copyOf(all);
  }

  /** Returns the refusals, in the order of their places. */
  public List<Refusal> all() {
    return all;
  }
}
