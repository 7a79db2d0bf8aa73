package org.parley.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Servers that are asked the same queries in turn, so that a noisy machine troubles all alike. */
final class Contest {
  private static final int SAMPLE = 20;

  /** After as many requests of a kind, a JVM has compiled what it does for them. */
  private static final int WARM_UP = 12_000;

  /** A second holds fewer mutations than queries. */
  private static final int TIMES_FOR_MUTATIONS = 10;

  private final List<Entry> entries = new ArrayList<>();
  private final Load load;
  private final Pace pace;

  /** One query to one server, and what it took in each round. */
  private record Entry(
      Query query, Server server, List<byte[]> requests, List<Measurement> rounds) {}

  /** The median measurements of queries on servers, and all the requests that were sent. */
  record Result(Map<Query, Map<Server, Measurement>> medians, long warmUp, long measured) {
    Optional<Measurement> of(Query query, Server server) {
      return Optional.ofNullable(medians.getOrDefault(query, Map.of()).get(server));
    }
  }

  Contest(Load load, Pace pace, List<Query> queries, List<Server> servers)
      throws IOException, InterruptedException, SQLException {
    this.load = load;
    this.pace = pace;
    Map<Server, Requests> requests = new LinkedHashMap<>();
    for (Server server : servers) {
      requests.put(server, new Requests(server, load.database(), load.client()));
    }
    for (Query query : queries) {
      for (Server server : servers) {
        if (query.isFor(server.target())) {
          entries.add(new Entry(query, server, requests.get(server).of(query), new ArrayList<>()));
        }
      }
    }
  }

  /** Compares every answer of a sample with that of the first server that has the query. */
  void demandSameness() throws IOException, InterruptedException {
    Map<Query, Entry> first = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Entry reference = first.computeIfAbsent(entry.query, query -> entry);
      for (int i = 0; i < Math.min(SAMPLE, entry.requests.size()); i++) {
        Optional<String> difference = Sameness.difference(answer(reference, i), answer(entry, i));
        if (difference.isPresent()) {
          throw new IOException(
              "%s: %s and %s answer differently to request %d at %s"
                  .formatted(
                      entry.query.name(),
                      reference.server.target(),
                      entry.server.target(),
                      i,
                      difference.get()));
        }
      }
    }
  }

  private byte[] answer(Entry entry, int request) throws IOException, InterruptedException {
    return load.client().post(entry.server.address(), entry.requests.get(request));
  }

  /** Measures queries, and then mutations, so that all queries are asked of the same record. */
  Result run() throws IOException, InterruptedException {
    long warmUp = run(entries.stream().filter(entry -> !entry.query.isMutation()).toList());
    warmUp += run(entries.stream().filter(entry -> entry.query.isMutation()).toList());
    return result(warmUp);
  }

  /** Returns how many requests warmed up. */
  private long run(List<Entry> entries) throws IOException, InterruptedException {
    long warmUp = 0;
    // Twice, for what one query warms up serves the others.
    for (int pass = 0; pass < 2; pass++) {
      for (Entry entry : entries) {
        int times = entry.query.isMutation() ? TIMES_FOR_MUTATIONS : 1;
        Duration time = pace.warmUp().multipliedBy(times).dividedBy(2);
        warmUp += load.run(entry.server, entry.requests, time, WARM_UP / 2).requests();
      }
    }
    for (int round = 0; round < pace.rounds(); round++) {
      for (Entry entry : entries) {
        entry.rounds.add(load.run(entry.server, entry.requests, pace.round(), Integer.MAX_VALUE));
      }
    }
    return warmUp;
  }

  private Result result(long warmUp) {
    Map<Query, Map<Server, Measurement>> medians = new LinkedHashMap<>();
    long measured = 0;
    for (Entry entry : entries) {
      medians
          .computeIfAbsent(entry.query, query -> new LinkedHashMap<>())
          .put(entry.server, Measurement.median(entry.rounds));
      measured += entry.rounds.stream().mapToLong(Measurement::requests).sum();
    }
    return new Result(medians, warmUp, measured);
  }
}
