package org.parley.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a native executable must find by name and Quarkus does not register: the classes that
 * Caffeine chooses for a cache bounded by weight, and for the entries of one that is bounded by
 * size and forgets what is not used. The bundles of graphql-java's messages are registered in
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
