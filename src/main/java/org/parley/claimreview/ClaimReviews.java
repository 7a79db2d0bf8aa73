package org.parley.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/**
 * Claim reviews in JSON-LD, made of the assessments of a pledge.
 *
 * @see <a href="https://schema.org/ClaimReview">schema.org/ClaimReview</a>
 */
public final class ClaimReviews {
  /** Query for the data of the reviews. */
  public static final String QUERY =
      """
      query ClaimReviews($slug: String!) {
        pledge(slug: $slug) {
          title text madeOn {earliest} pledgers {name kind} citations {source {url}}
          assessments {
            id status note assessedOn {latest} assessor {name kind}
            citations {source {publisher url publishedOn {earliest}}}
          }
        }
      }
      """;

  /** Ratings of the statuses that fit a scale; the others have only a name. */
  private static final Map<String, Integer> RATINGS =
      Map.of("FULFILLED", 5, "PARTLY_FULFILLED", 3, "BROKEN", 1);

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ClaimReviews() {}

  /**
   * Returns the reviews, one for each verdict.
   *
   * @param pledge what {@link #QUERY} answers
   * @param address where the reviews are read
   */
  public static ObjectNode of(JsonNode pledge, String address) {
    ObjectNode document = JSON.objectNode().put("@context", "https://schema.org");
    ArrayNode reviews = document.putArray("@graph");
    pledge.path("assessments").forEach(verdict -> reviews.add(review(verdict, pledge, address)));
    return document;
  }

  private static ObjectNode review(JsonNode verdict, JsonNode pledge, String address) {
    ObjectNode review =
        typed("ClaimReview")
            .put("url", address + "#" + verdict.path("id").asText())
            .put("claimReviewed", pledge.path("text").asText());
    JsonNode firstSource = verdict.path("citations").path(0).path("source");
    put(review, "datePublished", firstSource.path("publishedOn").path("earliest"));
    put(review, "reviewBody", verdict.path("note"));
    // Without an assessor it is the source that says so.
    review.set(
        "author",
        verdict.path("assessor").isNull()
            ? typed("Organization").put("name", firstSource.path("publisher").asText())
            : actor(verdict.path("assessor")));
    review.set("itemReviewed", claim(pledge));
    review.set("reviewRating", rating(verdict.path("status").asText()));
    review.set("citation", urls(verdict));
    return review;
  }

  private static ObjectNode claim(JsonNode pledge) {
    ObjectNode claim = typed("Claim").put("name", pledge.path("title").asText());
    put(claim, "datePublished", pledge.path("madeOn").path("earliest"));
    ArrayNode authors = claim.putArray("author");
    pledge.path("pledgers").forEach(pledger -> authors.add(actor(pledger)));
    claim.set("appearance", urls(pledge));
    return claim;
  }

  private static ObjectNode rating(String status) {
    String words =
        status.charAt(0) + status.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    ObjectNode rating = typed("Rating").put("alternateName", words);
    Integer value = RATINGS.get(status);
    return value == null
        ? rating
        : rating.put("ratingValue", value).put("bestRating", 5).put("worstRating", 1);
  }

  private static ObjectNode actor(JsonNode participant) {
    boolean person = participant.path("kind").asText().equals("PERSON");
    return typed(person ? "Person" : "Organization").put("name", participant.path("name").asText());
  }

  private static ArrayNode urls(JsonNode cited) {
    ArrayNode urls = JSON.arrayNode();
    cited
        .path("citations")
        .forEach(
            citation ->
                urls.add(
                    typed("CreativeWork")
                        .put("url", citation.path("source").path("url").asText())));
    return urls;
  }

  private static void put(ObjectNode object, String name, JsonNode value) {
    if (!value.isNull() && !value.isMissingNode()) {
      object.set(name, value);
    }
  }

  private static ObjectNode typed(String type) {
    return JSON.objectNode().put("@type", type);
  }
}
