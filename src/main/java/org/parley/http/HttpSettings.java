package org.parley.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.parley.settings.Between;

/** Settings of HTTP caching and of uploads. */
@ConfigMapping(prefix = "parley.http")
interface HttpSettings {

  /**
   * The Cache-Control of answers to queries by GET. Unless given, caches ask each time whether the
   * answer still holds, which costs next to nothing.
   */
  @WithDefault("no-cache")
  @Pattern(regexp = "[ -~]+", message = "must be of printable ASCII characters")
  String cacheControl();

  /** Bytes of the largest dataset that admins may send. */
  @WithDefault("64M")
  @Between(least = "1", most = "1G")
  MemorySize datasetSize();

  /** Maximum time for a dataset to arrive, or for a client to take one. */
  @WithDefault("10m")
  @Between(least = "1ms", most = "24h")
  Duration datasetTime();
}
