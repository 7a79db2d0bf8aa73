package org.parley.graphql;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;
import org.parley.write.StoredOrRefusedTest;

/** Queries wait for each other, and keep nobody else from anything. */
@DatabaseTest
@TestProfile(StoredOrRefusedTest.Scarce.class)
class QueryQueueTest {
  private static final String QUERY = "{topics {slug}}";

  @Inject QueryQueue queue;
  @Inject @Readiness QueryCheck readiness;

  @Test
  void aQueryThatWaitsTooLongForAPlaceIsToldToComeAgain() {
    Response refused = queue.during(() -> Api.post(QUERY, Map.of()));

    refused
        .then()
        .statusCode(503)
        .header("Retry-After", "1")
        .body("errors[0].extensions.code", equalTo("UNAVAILABLE"))
        .body("data", nullValue());
    Api.ask(QUERY);
  }

  @Test
  void editorsWriteWhileAllPlacesAreTaken() {
    Response stored =
        queue.during(
            () ->
                Writing.as(
                    "ana",
                    "mutation ($label: String!) {createTopic(input: {labels: [{text: $label}]})"
                        + " {topic {id}}}",
                    Map.of("label", "Queue " + UUID.randomUUID())));

    stored.then().statusCode(200).body("errors", nullValue());
  }

  @Test
  void theProgramIsReadyWhileAllPlacesAreTaken() {
    Assertions.assertEquals(
        HealthCheckResponse.Status.UP, queue.during(() -> readiness.call().getStatus()));
  }
}
