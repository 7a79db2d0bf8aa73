package org.parley.graphql;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.UnknownOperationException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import graphql.validation.rules.SubscriptionUniqueRootField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Parses and checks documents, and remembers what it found as long as it fits a bound. */
final class Documents implements PreparsedDocumentProvider {
  private static final int SHARE_OF_HEAP = 40;

  /** One rule fails where directives leave out a field; the strategy checks what it would. */
  private static final Predicate<Class<?>> RULES =
      rule -> rule != SubscriptionUniqueRootField.class;

  private final GraphQLSchema schema;
  private final DocumentLimits limits;
  private final AsyncCache<String, PreparsedDocumentEntry> known;

  /**
   * Parsing takes many times the memory of a document. It waits for nothing but a processor, so
   * that more documents at once would be no sooner parsed.
   */
  private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

  Documents(GraphQLSchema schema, Limits limits) {
    this(schema, limits, Footprint.ofHeap(SHARE_OF_HEAP));
  }

  Documents(GraphQLSchema schema, Limits limits, long mostBytes) {
    this.schema = schema;
    this.limits = new DocumentLimits(limits);
    this.known =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((String text, PreparsedDocumentEntry entry) -> Footprint.of(text, entry))
            .executor(Runnable::run)
            .buildAsync();
  }

  /** Returns the documents in the cache by their text. */
  Map<String, PreparsedDocumentEntry> remembered() {
    return known.synchronous().asMap();
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    return known.get(input.getQuery(), this::checkInTurn).thenApply(entry -> admit(entry, input));
  }

  /** Refuses an operation that may not come in where it came in, whether it is valid or not. */
  private static PreparsedDocumentEntry admit(PreparsedDocumentEntry entry, ExecutionInput input) {
    OperationDefinition operation = operation(entry.getDocument(), input.getOperationName());
    if (operation == null) {
      return entry;
    }
    Engine.Door door = input.getGraphQLContext().get(Engine.Door.class);
    Operation kind = operation.getOperation();
    if (door == Engine.Door.GET && kind == Operation.MUTATION) {
      return refusal(ErrorCode.METHOD_NOT_ALLOWED, "Mutations must be sent by POST.");
    }
    if (door != Engine.Door.WEBSOCKET && kind == Operation.SUBSCRIPTION) {
      return refusal(
          ErrorCode.WEBSOCKET_REQUIRED,
          "Subscriptions require a WebSocket with the subprotocol graphql-transport-ws.");
    }
    return entry.hasErrors() ? entry : checkConditions(entry, operation, input);
  }

  /**
   * Returns the very operation that the engine is going to run; null if it is going to run none.
   */
  private static @Nullable OperationDefinition operation(
      @Nullable Document document, @Nullable String name) {
    try {
      return document == null ? null : NodeUtil.getOperation(document, name).operationDefinition;
    } catch (UnknownOperationException e) {
      return null;
    }
  }

  /**
   * Refuses null for a variable that decides on a directive. Validation lets it pass if the
   * variable has a default value, which an explicit null is not replaced by.
   *
   * @see <a
   *     href="https://spec.graphql.org/October2021/#sec-All-Variable-Usages-are-Allowed">GraphQL
   *     specification, section 5.8.5</a>
   */
  private static PreparsedDocumentEntry checkConditions(
      PreparsedDocumentEntry entry, OperationDefinition operation, ExecutionInput input) {
    Set<String> nulls = new HashSet<>();
    for (VariableDefinition variable : operation.getVariableDefinitions()) {
      if (input.getRawVariables().containsKey(variable.getName())
          && input.getRawVariables().get(variable.getName()) == null) {
        nulls.add(variable.getName());
      }
    }
    if (!nulls.isEmpty()) {
      List<Node<?>> parts = new ArrayList<>();
      parts.add(operation);
      parts.addAll(entry.getDocument().getDefinitionsOfType(FragmentDefinition.class));
      nulls.retainAll(Conditions.in(parts));
    }
    return nulls.isEmpty()
        ? entry
        : refusal(
            ErrorCode.BAD_USER_INPUT,
            "The variable $%s decides on a directive and must not be null."
                .formatted(nulls.iterator().next()));
  }

  private static PreparsedDocumentEntry refusal(ErrorCode code, String words) {
    return new PreparsedDocumentEntry(new CodedError(new Refusal(code, words)));
  }

  private PreparsedDocumentEntry checkInTurn(String text) {
    processors.acquireUninterruptibly();
    try {
      return check(text);
    } finally {
      processors.release();
    }
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
        : new PreparsedDocumentEntry(outline(document), ErrorCodes.coded(errors));
  }

  /** Returns the parts of a rejected document that {@link #admit} reads; its tree is not kept. */
  private static Document outline(Document document) {
    Document.Builder outline = Document.newDocument();
    for (OperationDefinition each : document.getDefinitionsOfType(OperationDefinition.class)) {
      outline.definition(
          OperationDefinition.newOperationDefinition()
              .name(each.getName())
              .operation(each.getOperation())
              .selectionSet(SelectionSet.newSelectionSet().build())
              .build());
    }
    return outline.build();
  }
}
