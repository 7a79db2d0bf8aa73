package org.parley.refusal;

import java.util.List;

/**
 * Several refusals of one request, of which nothing is done; or of a part of a file whose earlier
 * parts are stored.
 */
public final class Refusals extends RuntimeException {
  /** Maximum number of refusals that are gathered: nobody reads more of them. */
  public static final int MOST = 100;

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> all;
  private final int stored;

  /** Makes one of at least one refusal. */
  public Refusals(List<Refusal> all) {
    this(all, 0);
  }

  private Refusals(List<Refusal> all, int stored) {
    super(all.get(0).words(), all.get(0));
    this.all = List.copyOf(all);
    this.stored = stored;
  }

  /** Returns the same refusals of a part of a file, of which some records are stored already. */
  public Refusals after(int stored) {
    return new Refusals(all, stored);
  }

  /** Returns the number of records of the file that are stored. */
  public int stored() {
    return stored;
  }

  /** Returns the refusals, in the order of their places. */
  public List<Refusal> all() {
    return all;
  }
}
