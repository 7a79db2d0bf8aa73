package org.parley.testsupport;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Forgets the metrics of a program that ends. Test classes with different settings start programs
 * one after the other in one JVM, whose registry is the same: what a gauge of an earlier program
 * reads is gone, and a later one of the same name is not registered.
 */
@Singleton
class MetricsOfOneProgram {
  void forget(@Observes ShutdownEvent event, MeterRegistry registry) {
    registry.clear();
  }
}
