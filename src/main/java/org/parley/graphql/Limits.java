package org.parley.graphql;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What one request, and one client, may ask of the server at most. */
@ConfigMapping(prefix = "parley.limits")
public interface Limits {

  /** Tokens of a document: names, values and punctuation. */
  @WithDefault("10000")
  @Min(1)
  int tokens();

  /** Fields within fields. Introspection has its own bound, which every tool's query keeps to. */
  @WithDefault("20")
  @Min(1)
  int depth();

  /** Fields of an operation, each as often as its fragment is spread. */
  @WithDefault("2000")
  @Min(1)
  int fields();

  /** Aliases of an operation, each as often as its fragment is spread. */
  @WithDefault("100")
  @Min(0)
  int aliases();

  /** Fields of the root type that an operation asks. */
  @WithDefault("50")
  @Min(1)
  int rootFields();

  /** Objects and calculated values that an answer could hold, were all of its pages full. */
  @WithDefault("50000")
  @Min(1)
  int cost();

  /** How long an operation may take. */
  @WithDefault("10s")
  Duration executionTime();

  /** Bytes of a request's body. */
  @WithDefault("1M")
  MemorySize body();

  /** Characters of a request's address, its path and the parameters of a GET. */
  @WithDefault("16K")
  MemorySize address();

  /** Objects and lists within each other in the JSON of a request. */
  @WithDefault("64")
  @Min(1)
  int jsonDepth();

  /** Requests a second that one client address may send for long; 0 does not count them. */
  @WithDefault("0")
  @Min(0)
  int requestsPerSecond();

  /** Requests that a client address may send at once after a pause. */
  @WithDefault("200")
  @Min(1)
  int requestBurst();
}
