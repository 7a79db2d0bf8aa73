package org.parley.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ParseAndValidate;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;
import org.parley.testsupport.Writing;

/** Whatever is asked, reading for all parents at once answers as reading field by field does. */
@DatabaseTest
@TestProfile(PlannedReadsTest.Unlimited.class)
class PlannedReadsTest {

  /** Random questions are often more than a client may ask. */
  public static final class Unlimited extends Writing {
    @Override
    public Map<String, String> getConfigOverrides() {
      String limitless = Integer.toString(Integer.MAX_VALUE);
      Map<String, String> settings = super.getConfigOverrides();
      settings.put("parley.limits.aliases", limitless);
      settings.put("parley.limits.depth", "1000");
      settings.put("parley.limits.fields", limitless);
      settings.put("parley.limits.tokens", limitless);
      settings.put("parley.limits.cost", limitless);
      settings.put("parley.limits.execution-time", "1M");
      return settings;
    }
  }

  private static final int QUERIES = 200;

  /** Queries beyond those are asked only until nothing is left that none has asked. */
  private static final int MOST_QUERIES = 10_000;

  /** More errors than this are not told. */
  private static final int MOST_ERRORS = 100;

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject GraphQLSchema schema;
  @Inject SessionFactory sessions;
  @Inject Operations operations;

  @Test
  void randomQueriesAreAnsweredAsFieldByField() throws JsonProcessingException {
    locateMeetings();
    Samples samples = new Samples(schema, sessions);
    Coverage coverage = new Coverage();
    FieldByField reference = new FieldByField(schema, sessions, operations, coverage);

    int seed = 0;
    while (seed < QUERIES || (seed < MOST_QUERIES && !coverage.missing(schema).isEmpty())) {
      check(new RandomQuery(schema, samples, coverage, seed), seed, reference);
      seed++;
    }

    assertEquals(Set.of(), coverage.missing(schema), "No query has asked these");
  }

  /** Gives some meetings what none of the sample record has: a position. */
  private static void locateMeetings() {
    JsonPath meetings = Api.ask("{meetings {nodes {id version}}}").setRootPath("data.meetings");
    for (Map<String, ?> meeting : meetings.<Map<String, ?>>getList("nodes")) {
      Writing.change(
          ("updateMeeting(input: {id: \"%s\", expectedVersion: %s,"
                  + " coordinates: {latitude: 50.5, longitude: -4.25}}) {meeting {id}}")
              .formatted(meeting.get("id"), meeting.get("version")));
    }
  }

  private void check(RandomQuery query, int seed, FieldByField reference)
      throws JsonProcessingException {
    Document document = Parser.parse(query.text());
    String told =
        "Query %d:%n%s%nVariables: %s%n"
            .formatted(
                seed, AstPrinter.printAst(document), JSON.writeValueAsString(query.variables()));
    assertEquals(List.of(), ParseAndValidate.validate(schema, document), told);

    JsonNode expected =
        JSON.readTree(
            JSON.writeValueAsString(
                reference.answer(query.text(), query.variables()).toSpecification()));
    JsonNode actual = JSON.readTree(Api.post(query.text(), query.variables()).asString());

    Difference.first("data", expected.path("data"), actual.path("data"))
        .ifPresent(difference -> fail(difference + System.lineSeparator() + told));
    compareErrors(errors(expected), errors(actual), told);
  }

  private static void compareErrors(List<String> expected, List<String> actual, String told) {
    if (actual.size() == MOST_ERRORS) {
      expected.retainAll(actual);
    }
    assertEquals(expected, actual, told);
    assertFalse(actual.toString().contains("INTERNAL_ERROR"), told);
  }

  /** Code and path of each error; the two ways of reading meet them in different orders. */
  private static List<String> errors(JsonNode answer) {
    return StreamSupport.stream(answer.path("errors").spliterator(), false)
        .map(error -> error.path("extensions").path("code") + " at " + error.path("path"))
        .sorted()
        .collect(Collectors.toList());
  }
}
