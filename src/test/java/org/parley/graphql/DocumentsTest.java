package org.parley.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents are remembered as long as their syntax trees, not their texts, fit a bound. */
@QuarkusTest
class DocumentsTest {
  private static final long BOUND = 1_000_000;

  @Inject GraphQLSchema schema;
  @Inject Limits limits;
  private Documents documents;

  @BeforeEach
  void rememberNothing() {
    documents = new Documents(schema, limits, BOUND);
  }

  @Test
  void holdsItsBoundInBytes() {
    for (int i = 0; i < 50; i++) {
      ask("{topics {" + "slug ".repeat(1000) + "}} #" + i);
      ask("{topics {" + "none ".repeat(1000) + "}} #" + i);
    }
    long bytes =
        documents.remembered().entrySet().stream()
            .mapToLong(known -> Footprint.of(known.getKey(), known.getValue()))
            .sum();
    assertTrue(bytes <= BOUND, () -> "It holds " + bytes + " bytes");
    assertFalse(documents.remembered().isEmpty());
  }

  @Test
  void doesNotRememberADocumentThatTakesItAll() {
    ask("{__typename} #" + "x".repeat(900_000));
    assertTrue(documents.remembered().isEmpty());
  }

  @Test
  void keepsNoTreeOfARefusedDocument() {
    PreparsedDocumentEntry refused = ask("mutation Wrong {" + "none ".repeat(30) + "}");
    assertTrue(refused.hasErrors());
    OperationDefinition kept =
        refused.getDocument().getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
    assertEquals("Wrong", kept.getName());
    assertEquals(OperationDefinition.Operation.MUTATION, kept.getOperation());
    assertTrue(kept.getSelectionSet().getSelections().isEmpty());
    assertTrue(refused.getErrors().stream().allMatch(error -> error instanceof CodedError));
  }

  @Test
  void weighsWhatOrdinaryDocumentsWereMeasuredAt() throws Exception {
    String article = Files.readString(Path.of("examples/founding-article.graphql"));
    int bytes = Footprint.of(article, ask(article));
    assertTrue(bytes > 25_000 && bytes < 75_000, () -> "It weighs " + bytes + " bytes");
  }

  private PreparsedDocumentEntry ask(String document) {
    ExecutionInput input =
        ExecutionInput.newExecutionInput(document)
            .graphQLContext(context -> context.of(Engine.Door.class, Engine.Door.POST))
            .build();
    PreparsedDocumentEntry entry =
        documents.getDocumentAsync(input, unused -> unreachable()).join();
    assertNotNull(entry);
    return entry;
  }

  private static PreparsedDocumentEntry unreachable() {
    throw new IllegalStateException("Documents are parsed by Parley itself");
  }
}
