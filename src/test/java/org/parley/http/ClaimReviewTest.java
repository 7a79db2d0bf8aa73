package org.parley.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import org.parley.testsupport.DatabaseTest;

/** Reviews that aggregators of fact-checks are given. */
@DatabaseTest
class ClaimReviewTest {

  @Test
  void eachVerdictIsAReviewOfThePledge() {
    given()
        .get("/pledges/aug22-more-meetings/claim-review.jsonld")
        .then()
        .statusCode(200)
        .contentType(containsString("application/ld+json"))
        .body("'@context'", equalTo("https://schema.org"))
        .body("'@graph'.size()", equalTo(3))
        .body("'@graph'[0].'@type'", equalTo("ClaimReview"))
        .body("'@graph'[0].claimReviewed", containsString("further meetings"))
        .body("'@graph'[0].itemReviewed.author.name", hasItems("Serbia", "Kosovo"))
        .body("'@graph'[0].itemReviewed.datePublished", equalTo("2022-08-18"))
        .body("'@graph'[0].reviewRating.alternateName", equalTo("In progress"))
        .body("'@graph'[0].reviewRating.ratingValue", nullValue())
        .body("'@graph'[1].author.'@type'", equalTo("Person"))
        .body("'@graph'[1].author.name", endsWith("Borrell"))
        .body("'@graph'[1].reviewRating.ratingValue", equalTo(3))
        .body("'@graph'[2].reviewRating.ratingValue", equalTo(5))
        .body("'@graph'[2].citation[0].url", containsString("http"));
  }

  @Test
  void aPledgeThatIsNotThereHasNone() {
    given()
        .get("/pledges/no-such-pledge/claim-review.jsonld")
        .then()
        .statusCode(404)
        .body("errors[0].extensions.code", equalTo("NOT_FOUND"));
  }
}
