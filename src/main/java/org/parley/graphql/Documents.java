package org.parley.graphql;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import graphql.validation.rules.SubscriptionUniqueRootField;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Parses and checks documents, and remembers what it found as long as it fits a bound. */
final class Documents implements PreparsedDocumentProvider {
  /** Bounds the memory by the characters of the documents, which syntax trees grow with. */
  private static final long MOST_CHARACTERS = 1_000_000;

  /** One rule fails where directives leave out a field; the strategy checks what it would. */
  private static final Predicate<Class<?>> RULES =
      rule -> rule != SubscriptionUniqueRootField.class;

  private final GraphQLSchema schema;
  private final DocumentLimits limits;
  private final AsyncCache<String, PreparsedDocumentEntry> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
          .executor(Runnable::run)
          .buildAsync();

  Documents(GraphQLSchema schema, Limits limits) {
    this.schema = schema;
    this.limits = new DocumentLimits(limits);
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    return known.get(input.getQuery(), this::check).thenApply(entry -> admit(entry, input));
  }

  /** Refuses an operation that may not come in where it came in, whether it is valid or not. */
  private static PreparsedDocumentEntry admit(PreparsedDocumentEntry entry, ExecutionInput input) {
    Engine.Door door = input.getGraphQLContext().get(Engine.Door.class);
    Document document = entry.getDocument();
    String name = input.getOperationName();
    if (door == Engine.Door.GET && asksFor(Operation.MUTATION, document, name)) {
      return refusal(ErrorCode.METHOD_NOT_ALLOWED, "Mutations are sent by POST.");
    }
    if (door != Engine.Door.WEBSOCKET && asksFor(Operation.SUBSCRIPTION, document, name)) {
      return refusal(
          ErrorCode.WEBSOCKET_REQUIRED,
          "Subscribe over a WebSocket with the subprotocol graphql-transport-ws.");
    }
    return entry;
  }

  private static PreparsedDocumentEntry refusal(ErrorCode code, String words) {
    return new PreparsedDocumentEntry(new CodedError(new Refusal(code, words)));
  }

  private static boolean asksFor(
      Operation kind, @Nullable Document document, @Nullable String name) {
    return document != null
        && document.getDefinitionsOfType(OperationDefinition.class).stream()
            .filter(operation -> name == null || name.equals(operation.getName()))
            .anyMatch(operation -> operation.getOperation() == kind);
  }

  /** Measures a document before it is validated, which takes long for some of those too big. */
  private PreparsedDocumentEntry check(String text) {
    Document document;
    try {
      document = limits.parse(text);
    } catch (InvalidSyntaxException e) {
      return new PreparsedDocumentEntry(limits.explain(e));
    }
    List<? extends GraphQLError> errors = limits.check(document);
    if (errors.isEmpty()) {
      errors = ParseAndValidate.validate(schema, document, RULES, Locale.ROOT);
    }
    return errors.isEmpty()
        ? new PreparsedDocumentEntry(document)
        : new PreparsedDocumentEntry(document, errors);
  }
}
