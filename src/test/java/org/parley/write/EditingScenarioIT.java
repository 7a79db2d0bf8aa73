package org.parley.write;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** An editor at the packaged program. */
@QuarkusIntegrationTest
class EditingScenarioIT extends EditingScenarioTest {}
