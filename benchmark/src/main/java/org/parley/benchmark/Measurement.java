package org.parley.benchmark;

import java.util.Comparator;
import java.util.List;

/**
 * Costs of a number of requests.
 *
 * @param bytes length of the answers
 * @param seconds on the clock
 * @param server milliseconds that the server computed
 * @param database milliseconds that PostgreSQL computed
 */
record Measurement(int requests, long bytes, double seconds, double server, double database) {

  /** The one in the middle, by what a request took. */
  static Measurement median(List<Measurement> rounds) {
    List<Measurement> sorted =
        rounds.stream().sorted(Comparator.comparingDouble(Measurement::perRequest)).toList();
    return sorted.get(sorted.size() / 2);
  }

  /** Milliseconds that a request took of server and PostgreSQL. */
  double perRequest() {
    return (server + database) / requests;
  }

  double serverPerRequest() {
    return server / requests;
  }

  double databasePerRequest() {
    return database / requests;
  }

  double perSecond() {
    return requests / seconds;
  }

  double kilobytesPerAnswer() {
    return bytes / 1000.0 / requests;
  }
}
