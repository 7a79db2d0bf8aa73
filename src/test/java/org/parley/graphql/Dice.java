package org.parley.graphql;

import java.util.List;
import java.util.Random;

/** Chooses at random, for one seed always the same. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number from 1. */
  int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
