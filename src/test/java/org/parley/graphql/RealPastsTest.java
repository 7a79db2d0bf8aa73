package org.parley.graphql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.change.ChangeLog;
import org.parley.testsupport.Api;
import org.parley.testsupport.DatabaseTest;

/** A query of the past is answered as it was answered then, whatever has been edited since. */
@DatabaseTest
@TestProfile(PlannedReadsTest.Unlimited.class)
class RealPastsTest {
  private static final String ARGUMENT = "recordedBefore";
  private static final long SEED = 10;
  private static final int ROUNDS = 4;
  private static final int QUERIES = 12;
  private static final int EDITS = 10;

  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject GraphQLSchema schema;
  @Inject SessionFactory sessions;
  @Inject ChangeLog log;

  /** A query, and how it was answered when the changes of the record had come so far. */
  private record Answered(RandomQuery query, JsonNode answer, String moment) {}

  @Test
  void everyMomentBetweenEditsIsAnsweredAsItWasThen() throws JsonProcessingException {
    Samples samples = new Samples(schema, sessions);
    AnyEdits edits = new AnyEdits(samples, new Dice(SEED));
    Coverage coverage = new Coverage();
    List<Answered> then = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      String moment = log.end().toString();
      for (int i = 0; i < QUERIES; i++) {
        RandomQuery query =
            new RandomQuery(
                schema,
                field -> field.getArgument(ARGUMENT) != null,
                samples,
                coverage,
                SEED * 1000 + then.size());
        then.add(new Answered(query, ask(query.text(), query.variables()), moment));
      }
      for (int i = 0; i < EDITS; i++) {
        edits.make();
      }
    }

    int changed = 0;
    for (Answered one : then) {
      changed += ask(one.query().text(), one.query().variables()).equals(one.answer()) ? 0 : 1;
      Document document = Parser.parse(one.query().text());
      OperationDefinition operation =
          document.getDefinitionsOfType(OperationDefinition.class).get(0);
      Map<String, Object> variables = new HashMap<>(one.query().variables());
      momentVariables(operation).forEach(name -> variables.put(name, one.moment()));
      String text = AstPrinter.printAst(at(one.moment(), document));
      String told = "%n%s%n%s".formatted(text, variables);
      Difference.first("data", one.answer(), ask(text, variables))
          .ifPresent(first -> fail(first + told));
    }
    assertNotEquals(0, changed, "The edits have changed no answer");
  }

  private static JsonNode ask(String text, Map<String, ?> variables)
      throws JsonProcessingException {
    JsonNode answer = JSON.readTree(Api.post(text, variables).asString());
    assertFalse(answer.path("errors").toString().contains("INTERNAL_ERROR"), text);
    assertTrue(answer.has("data"), () -> answer.path("errors") + text);
    return answer.path("data");
  }

  /** Returns the variables that hold moments. */
  private static List<String> momentVariables(OperationDefinition operation) {
    return operation.getVariableDefinitions().stream()
        .filter(variable -> AstPrinter.printAst(variable.getType()).startsWith("DateTime"))
        .map(VariableDefinition::getName)
        .toList();
  }

  /** Returns the query with each of its root fields asked as of the moment, unless by variable. */
  private static Node<?> at(String moment, Document document) {
    return new AstTransformer()
        .transform(
            document,
            new NodeVisitorStub() {
              @Override
              public TraversalControl visitField(Field field, TraverserContext<Node> context) {
                // Root fields alone are asked by slug.
                return argument(field, "slug") == null
                    ? TraversalControl.CONTINUE
                    : TreeTransformerUtil.changeNode(context, at(moment, field));
              }
            });
  }

  private static Field at(String moment, Field root) {
    Argument given = argument(root, ARGUMENT);
    if (given != null && given.getValue() instanceof VariableReference) {
      return root;
    }
    List<Argument> arguments = new ArrayList<>(root.getArguments());
    arguments.remove(given);
    arguments.add(new Argument(ARGUMENT, StringValue.of(moment)));
    return root.transform(changed -> changed.arguments(arguments));
  }

  private static @Nullable Argument argument(Field field, String name) {
    return field.getArguments().stream()
        .filter(argument -> argument.getName().equals(name))
        .findFirst()
        .orElse(null);
  }
}
