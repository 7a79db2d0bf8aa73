package org.parley.graphql;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.parley.settings.Between;

/** Limits of one request and of one client. */
@ConfigMapping(prefix = "parley.limits")
public interface Limits {

  /** Tokens of a document: names, values and punctuation. */
  @WithDefault("10000")
  @Between(least = "1")
  int tokens();

  /** Fields within fields. Introspection has its own bound, which every tool's query keeps to. */
  @WithDefault("20")
  @Between(least = "1", most = "1000")
  int depth();

  /** Fields of an operation, each as often as its fragment is spread. */
  @WithDefault("2000")
  @Between(least = "1")
  int fields();

  /** Aliases of an operation, each as often as its fragment is spread. */
  @WithDefault("100")
  @Between(least = "0")
  int aliases();

  /** Fields of the root type that an operation asks. */
  @WithDefault("50")
  @Between(least = "1")
  int rootFields();

  /** Objects and calculated values that an answer could hold, were all of its pages full. */
  @WithDefault("50000")
  @Between(least = "1")
  int cost();

  /** Requests that are answered or wait for that; more are refused at once. */
  @WithDefault("1000")
  @Between(least = "1", most = "100000")
  int requestsAtOnce();

  /** Maximum time of an operation. */
  @WithDefault("10s")
  @Between(least = "0.000001s", most = "1h")
  Duration executionTime();

  /** Bytes of a request's body. */
  @WithDefault("1M")
  @Between(least = "1", most = "1G")
  MemorySize body();

  /** Maximum time for a body to arrive. */
  @WithDefault("30s")
  @Between(least = "1ms", most = "1h")
  Duration bodyTime();

  /**
   * Share of the heap that the bodies of requests may have in sum, as many bytes as are sent. Read,
   * a body of many empty objects is estimated at 60 times its bytes, and at 20 times once parsed.
   */
  @WithDefault("0.02")
  @Between(least = "0", most = "1")
  double bodiesShare();

  /** Characters of a request's address, its path and the parameters of a GET. */
  @WithDefault("16K")
  @Between(least = "1", most = "250K")
  MemorySize address();

  /** Objects and lists within each other in the JSON of a request. */
  @WithDefault("64")
  @Between(least = "1", most = "1000")
  int jsonDepth();

  /** Requests a second that one client address may send for long; 0 does not count them. */
  @WithDefault("0")
  @Between(least = "0", most = "1000000")
  int requestsPerSecond();

  /** Requests that a client address may send at once after a pause. */
  @WithDefault("200")
  @Between(least = "1", most = "1000000")
  int requestBurst();
}
