package org.parley.examples;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Requests of editors to the packaged program. */
@QuarkusIntegrationTest
class EditorExamplesIT extends EditorExamplesTest {}
