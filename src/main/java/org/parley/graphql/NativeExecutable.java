package org.parley.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Registers the classes that a native executable finds by name and that Quarkus leaves out: those
 * that Caffeine chooses for a cache bounded by weight, and for the entries of a cache that is
 * bounded by size and forgets unused ones. The bundles of graphql-java's messages are registered in
 * {@code META-INF/native-image}, because Quarkus ignores a repeated annotation for bundles.
 */
@RegisterForReflection(
    classNames = {
      "com.github.benmanes.caffeine.cache.SSMW",
      "com.github.benmanes.caffeine.cache.PSAMS"
    })
final class NativeExecutable {
  private NativeExecutable() {}
}
