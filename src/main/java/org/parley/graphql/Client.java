package org.parley.graphql;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The program that sends a request, as its headers name it.
 *
 * @param name name, or {@code unknown}
 * @param version version, or {@code unknown}
 */
public record Client(String name, String version) {
  /** Those of Apollo's clients and of GraphQL Hive. */
  private static final List<String> HEADERS =
      List.of("apollographql-client-", "graphql-client-", "x-graphql-client-");

  private static final String UNKNOWN = "unknown";
  private static final int MOST_CHARACTERS = 64;

  /**
   * Reads who a client is.
   *
   * @param headers returns the value of a header, or null
   */
  public static Client of(UnaryOperator<@Nullable String> headers) {
    return new Client(first("name", headers), first("version", headers));
  }

  private static String first(String what, UnaryOperator<@Nullable String> headers) {
    for (String header : HEADERS) {
      String value = headers.apply(header + what);
      if (value != null && !value.isBlank()) {
        // Whatever ends a line could pass for another entry of the log.
        String line = value.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
        return line.substring(0, Math.min(line.length(), MOST_CHARACTERS));
      }
    }
    return UNKNOWN;
  }
}
