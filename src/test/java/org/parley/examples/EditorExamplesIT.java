package org.parley.examples;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** What editors send, to the packaged program. */
@QuarkusIntegrationTest
class EditorExamplesIT extends EditorExamplesTest {}
