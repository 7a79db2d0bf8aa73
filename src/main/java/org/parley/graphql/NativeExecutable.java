package org.parley.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What native executables find by name besides, to answer GraphQL: the class that Caffeine chooses
 * for a cache bounded by weight, which Quarkus leaves out. The bundles of graphql-java's messages
 * that it leaves out too are in {@code META-INF/native-image}: Quarkus reads only one annotation of
 * a bundle per class.
 */
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.SSMW")
final class NativeExecutable {
  private NativeExecutable() {}
}
