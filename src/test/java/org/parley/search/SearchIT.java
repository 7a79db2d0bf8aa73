package org.parley.search;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Searches in the packaged program. */
@QuarkusIntegrationTest
class SearchIT extends SearchTest {}
