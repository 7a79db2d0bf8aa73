package org.parley.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Claim reviews of the packaged program. */
@QuarkusIntegrationTest
class ClaimReviewIT extends ClaimReviewTest {}
