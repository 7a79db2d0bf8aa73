package org.parley.examples;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The examples, asked of the packaged program. */
@QuarkusIntegrationTest
class ExamplesIT extends ExamplesTest {}
