package org.parley.graphql;

import static graphql.Directives.SpecifiedByDirective;

import graphql.Scalars;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.model.RecordTypes;
import org.parley.refusal.ErrorCode;

/**
 * Schema details that annotations can't express or would repeat at every field: descriptions of
 * shared arguments, non-null list items, scalars, and the order of fields.
 */
final class SchemaFinish extends GraphQLTypeVisitorStub {
  private static final Map<String, String> ARGUMENTS =
      Map.ofEntries(
          Map.entry(
              "first", "Number of records from the start of the list, 1 to 100. Defaults to 20."),
          Map.entry(
              "after", "Cursor after which the page starts. Defaults to the start of the list."),
          Map.entry(
              "last",
              "Number of records from the end of the list, 1 to 100; not together with first."),
          Map.entry(
              "before", "Cursor before which the page ends. Defaults to the end of the list."),
          Map.entry("filter", "Conditions that the records must meet. Defaults to all records."),
          Map.entry("orderBy", "Sort order of the records. The order type states the default."),
          Map.entry("kinds", "Kinds of records to return. Defaults to all kinds."),
          Map.entry("role", "Roles to return. Defaults to all roles."),
          Map.entry(
              "dialogue",
              "Slug or id of a dialogue. Defaults to all pledges, inside and outside dialogues."),
          Map.entry("slug", "Slug of the record."),
          Map.entry("id", "Id of the record, as this API returned it."),
          Map.entry("ids", "Ids of the records, as this API returned them; at most 100."),
          Map.entry("on", "Day on which the roles may have been held. Defaults to any time."),
          Map.entry(
              "asOf",
              "Day to evaluate at (inclusive); later and undated assessments are ignored."
                  + " Defaults to"
                  + " everything recorded so far."),
          Map.entry(
              "assessor",
              "Slug or id of the participant whose assessments count. Defaults to all assessors."),
          Map.entry(
              "language",
              "Language as a BCP 47 tag. Defaults to the record's main name or label."));

  /** Descriptions of the root types that SmallRye makes. */
  private static final Map<String, String> ROOTS =
      Map.of(
          "Query", "Queries of the record.",
          "Subscription", "Live changes of the record, over a WebSocket.");

  /** Directives of SmallRye that are of no use to clients. */
  private static final Set<String> INTERNAL = Set.of("constraint", "rolesAllowed");

  private final TypeEnums enums;

  private SchemaFinish(RecordTypes types) {
    this.enums = new TypeEnums(types);
  }

  /**
   * Returns the enum of error codes. No field has this type, but clients can generate code from it.
   */
  private static GraphQLEnumType errorCodes() {
    GraphQLEnumType.Builder codes =
        GraphQLEnumType.newEnum()
            .name("ErrorCode")
            .description("Reason for an error, found in extensions.code of the error.");
    for (ErrorCode code : ErrorCode.values()) {
      codes.value(code.name(), code.name(), code.meaning());
    }
    return codes.build();
  }

  /** Replaces the builder's schema by a finished one. */
  static void finish(GraphQLSchema.Builder builder, RecordTypes types) {
    GraphQLSchema finished =
        SchemaTransformer.transformSchema(builder.build(), new SchemaFinish(types));
    builder
        .query(finished.getQueryType())
        .mutation(finished.getMutationType())
        .subscription(finished.getSubscriptionType())
        .description(
            "The diplomatic record: meetings, statements, requests, pledges and outcomes of"
                + " negotiations, with their sources.")
        .clearDirectives()
        .additionalDirectives(
            finished.getDirectives().stream()
                .filter(directive -> !INTERNAL.contains(directive.getName()))
                .sorted(Comparator.comparing(GraphQLDirective::getName))
                .collect(Collectors.toCollection(LinkedHashSet::new)))
        .clearAdditionalTypes()
        .additionalTypes(
            finished.getAdditionalTypes().stream()
                .filter(type -> !PagingArguments.isFor(type))
                .collect(Collectors.toSet()))
        .additionalType(errorCodes())
        .codeRegistry(finished.getCodeRegistry());
  }

  @Override
  public TraversalControl visitGraphQLObjectType(
      GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
    List<GraphQLFieldDefinition> fields = new ArrayList<>(type.getFieldDefinitions());
    if (type.getInterfaces().stream().anyMatch(i -> i.getName().equals("Node"))) {
      fields.add(HistoryField.DEFINITION);
    }
    // SmallRye hands the root fields over in an order that differs from start to start.
    fields.sort(Comparator.comparing(GraphQLFieldDefinition::getName));
    String description = ROOTS.getOrDefault(type.getName(), type.getDescription());
    return changeNode(
        context, type.transform(t -> t.description(description).replaceFields(fields)));
  }

  @Override
  public TraversalControl visitGraphQLArgument(
      GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
    if (!(context.getParentNode() instanceof GraphQLFieldDefinition)) {
      return TraversalControl.CONTINUE;
    }
    GraphQLArgument finished =
        argument.transform(
            a ->
                a.description(ARGUMENTS.getOrDefault(argument.getName(), argument.getDescription()))
                    .type(given(argument.getName(), argument.getType())));
    return changeNode(context, finished);
  }

  @Override
  public TraversalControl visitGraphQLFieldDefinition(
      GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
    GraphQLFieldDefinition described =
        PagingArguments.spread(field)
            .transform(f -> f.description(withoutFormat(field.getDescription())));
    boolean ofQuery =
        context.getParentNode() instanceof GraphQLObjectType parent
            && parent.getName().equals("Query");
    return changeNode(context, ofQuery ? RecordedBefore.added(described) : described);
  }

  @Override
  public TraversalControl visitGraphQLInputObjectField(
      GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
    return changeNode(
        context,
        field.transform(
            f ->
                f.description(withoutFormat(field.getDescription()))
                    .type(given(field.getName(), field.getType()))));
  }

  @Override
  public TraversalControl visitGraphQLScalarType(
      GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
    return switch (scalar.getName()) {
      case "Date" -> changeNode(context, specified(TextScalar.ofDates(scalar), "local-date"));
      case "DateTime" -> changeNode(context, specified(TextScalar.ofTimes(scalar), "date-time"));
      // SmallRye's own lets numbers that don't fit wrap around.
      case "Int" -> changeNode(context, Scalars.GraphQLInt);
      default -> changeNode(context, enums.of(scalar));
    };
  }

  /** Adds the specification's URL to a scalar, for introspection and for the printed schema. */
  private static GraphQLScalarType specified(GraphQLScalarType scalar, String name) {
    String url = "https://scalars.graphql.org/andimarek/" + name + ".html";
    GraphQLAppliedDirective printed =
        GraphQLAppliedDirective.newDirective()
            .name(SpecifiedByDirective.getName())
            .argument(
                GraphQLAppliedDirectiveArgument.newArgument()
                    .name("url")
                    .type(GraphQLNonNull.nonNull(Scalars.GraphQLString))
                    .valueProgrammatic(url))
            .build();
    return scalar.transform(s -> s.specifiedByUrl(url).replaceAppliedDirectives(List.of(printed)));
  }

  /** Removes SmallRye's note on the format of dates, which the scalar describes. */
  private static @Nullable String withoutFormat(@Nullable String description) {
    return description == null ? null : description.replace(" (ISO-8601)", "");
  }

  private static GraphQLInputType given(String name, GraphQLInputType type) {
    if (type instanceof GraphQLNonNull nonNull) {
      return GraphQLNonNull.nonNull(given(name, (GraphQLInputType) nonNull.getWrappedType()));
    }
    if (type instanceof GraphQLList list) {
      GraphQLType item = list.getWrappedType();
      GraphQLType inner = item instanceof GraphQLNonNull nonNull ? nonNull.getWrappedType() : item;
      return GraphQLList.list(
          GraphQLNonNull.nonNull(name.equals("ids") ? Scalars.GraphQLID : inner));
    }
    return type;
  }
}
