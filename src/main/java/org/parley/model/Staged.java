package org.parley.model;

/**
 * A status that moves only some ways, since what happened stays so. A correction is none of these
 * moves: it says that the record was wrong.
 *
 * @param <S> the status itself
 */
public interface Staged<S> {
  /** Returns true if this status may change to the other one. */
  boolean mayBecome(S next);
}
