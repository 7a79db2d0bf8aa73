package org.parley.examples;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The founding article, asked of the packaged program. */
@QuarkusIntegrationTest
class FoundingArticleIT extends FoundingArticleTest {}
