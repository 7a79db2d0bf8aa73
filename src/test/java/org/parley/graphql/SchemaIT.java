package org.parley.graphql;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The schema that the packaged program serves. */
@QuarkusIntegrationTest
class SchemaIT extends SchemaTest {}
