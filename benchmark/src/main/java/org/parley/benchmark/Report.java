package org.parley.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tells what was measured, on the terminal at once and in a file if wanted. */
final class Report {
  private static final String START = "<!-- measured: written by benchmark/run -->";
  private static final String END = "<!-- end of measured -->";
  private static final String NONE = "–";

  private final StringBuilder text = new StringBuilder();

  void add(String title, Object content) {
    String section = "### " + title + "\n\n" + content.toString().strip() + "\n\n";
    System.out.print(section);
    text.append(section);
  }

  /** Processor time by query: server and PostgreSQL, and how Parley compares. */
  static Table processorTime(Contest.Result result, List<Server> servers) {
    Server parley = servers.get(0);
    List<Server> peers = servers.stream().filter(server -> server.target().isPeer()).toList();
    List<String> heads = heads(servers);
    peers.forEach(peer -> heads.add(parley.target() + " : " + peer.target()));
    Table table = new Table(heads);
    for (Query query : result.medians().keySet()) {
      List<String> row = new ArrayList<>();
      row.add(query.name() + " " + query.meaning());
      servers.forEach(server -> row.add(cell(result, query, server, Report::split)));
      peers.forEach(peer -> row.add(ratio(result, query, parley, peer)));
      table.row(row);
    }
    return table;
  }

  /** Requests a second by query. */
  static Table throughput(Contest.Result result, List<Server> servers) {
    List<String> heads = heads(servers);
    heads.add("kB an answer");
    Table table = new Table(heads);
    for (Query query : result.medians().keySet()) {
      List<String> row = new ArrayList<>();
      row.add(query.name());
      servers.forEach(server -> row.add(cell(result, query, server, m -> number(m.perSecond()))));
      row.add(cell(result, query, servers.get(0), m -> number(m.kilobytesPerAnswer())));
      table.row(row);
    }
    return table;
  }

  private static List<String> heads(List<Server> servers) {
    List<String> heads = new ArrayList<>();
    heads.add("query");
    servers.forEach(server -> heads.add(server.target().toString()));
    return heads;
  }

  static Table footprint(List<Server> servers) throws IOException {
    Table table = new Table("program", "ms to the first answer", "MiB resident after the load");
    for (Server server : servers) {
      table.row(
          server.target().toString(),
          number(server.startTime().toMillis()),
          number(server.memory()));
    }
    return table;
  }

  /** Processor time by query, of one target on records of growing size. */
  static String growth(Contest.Result result, Map<Integer, Server> servers) {
    List<Server> sizes = List.copyOf(servers.values());
    List<String> heads = new ArrayList<>();
    heads.add("query");
    servers
        .keySet()
        .forEach(meetings -> heads.add(String.format(Locale.ROOT, "%,d meetings", meetings)));
    heads.add("last : first");
    Table table = new Table(heads);
    for (Query query : result.medians().keySet()) {
      List<String> row = new ArrayList<>();
      row.add(query.name() + " " + query.meaning() + (Query.MORE.contains(query) ? " \\*" : ""));
      sizes.forEach(server -> row.add(cell(result, query, server, Report::split)));
      row.add(ratio(result, query, sizes.get(sizes.size() - 1), sizes.get(0)));
      table.row(row);
    }
    return table + "\n\\* In a larger record there is more to count or to find.";
  }

  static String split(Measurement m) {
    return "%s (%s + %s)"
        .formatted(
            number(m.perRequest()), number(m.serverPerRequest()), number(m.databasePerRequest()));
  }

  /** Three digits are more than the noise leaves. */
  static String number(double value) {
    int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static String cell(
      Contest.Result result, Query query, Server server, Function<Measurement, String> text) {
    return result.of(query, server).map(text).orElse(NONE);
  }

  private static String ratio(Contest.Result result, Query query, Server one, Server other) {
    Optional<Measurement> divisor = result.of(query, other);
    return divisor
        .flatMap(d -> result.of(query, one).map(m -> m.perRequest() / d.perRequest()))
        .map(Report::number)
        .orElse(NONE);
  }

  /** Replaces what stood between the markers; the rest of the file is written by hand. */
  void save(Path file) throws IOException {
    String old = Files.readString(file);
    int start = old.indexOf(START) + START.length();
    int end = old.indexOf(END);
    if (start < START.length() || end < start) {
      throw new IOException(file + " lacks the markers " + START + " and " + END);
    }
    Files.writeString(file, old.substring(0, start) + "\n\n" + text + old.substring(end));
  }
}
