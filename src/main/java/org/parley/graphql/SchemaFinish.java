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
import org.parley.refusal.ErrorCode;

/**
 * Finishes what annotations can't say, or would have to say again at every field: what the
 * arguments mean that many fields share, that lists given hold no nulls, how dates and numbers are
 * read, and in which order fields are listed.
 */
final class SchemaFinish extends GraphQLTypeVisitorStub {
  private static final Map<String, String> ARGUMENTS =
      Map.ofEntries(
          Map.entry("first", "How many records to give from the start, 1 to 100; 20 unless given."),
          Map.entry("after", "Starts after the record with this cursor."),
          Map.entry("last", "How many records to give from the end, 1 to 100."),
          Map.entry("before", "Ends before the record with this cursor."),
          Map.entry("filter", "Which records are wanted; all unless given."),
          Map.entry("orderBy", "How the records are sorted."),
          Map.entry("kinds", "Which kinds are wanted; all unless given."),
          Map.entry("role", "Which roles are wanted; all unless given."),
          Map.entry("dialogue", "Slug or id of the dialogue that is meant; any unless given."),
          Map.entry("slug", "The record's slug."),
          Map.entry("id", "An id that this API gave out."),
          Map.entry("ids", "Ids that this API gave out."),
          Map.entry("on", "The day that is meant; any unless given."),
          Map.entry("asOf", "The day as of which to tell; all that is recorded unless given."),
          Map.entry(
              "assessor",
              "Slug or id of the participant whose verdicts count; anybody's unless given."),
          Map.entry(
              "language", "A language as a BCP 47 tag; the record's own choice unless given."));

  /** Directives by which SmallRye knows rules that clients have no use for. */
  private static final Set<String> INTERNAL = Set.of("constraint", "rolesAllowed");

  private SchemaFinish() {}

  /** The codes stand in no field, but clients can read and generate them from the schema. */
  private static GraphQLEnumType errorCodes() {
    GraphQLEnumType.Builder codes =
        GraphQLEnumType.newEnum()
            .name("ErrorCode")
            .description("Why a request was refused; stands in the extensions of errors as code.");
    for (ErrorCode code : ErrorCode.values()) {
      codes.value(code.name(), code.name(), code.meaning());
    }
    return codes.build();
  }

  /** Gives the builder a finished schema in the place of the one that it was about to build. */
  static void finish(GraphQLSchema.Builder builder) {
    GraphQLSchema finished = SchemaTransformer.transformSchema(builder.build(), new SchemaFinish());
    builder
        .query(finished.getQueryType())
        .mutation(finished.getMutationType())
        .subscription(finished.getSubscriptionType())
        .description(
            "The diplomatic record: who met, what was said, asked and pledged, what came of it, and"
                + " which sources say so.")
        .clearDirectives()
        .additionalDirectives(
            finished.getDirectives().stream()
                .filter(directive -> !INTERNAL.contains(directive.getName()))
                .sorted(Comparator.comparing(GraphQLDirective::getName))
                .collect(Collectors.toCollection(LinkedHashSet::new)))
        .clearAdditionalTypes()
        .additionalTypes(finished.getAdditionalTypes())
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
    return changeNode(context, type.transform(t -> t.replaceFields(fields)));
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
        field.transform(f -> f.description(withoutFormat(field.getDescription())));
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
      case "Date" -> changeNode(context, specified(DateScalar.of(scalar), "local-date"));
      case "DateTime" -> changeNode(context, specified(InstantScalar.of(scalar), "date-time"));
      // SmallRye's own lets numbers that don't fit wrap around.
      case "Int" -> changeNode(context, Scalars.GraphQLInt);
      default -> TraversalControl.CONTINUE;
    };
  }

  /** Says where a scalar is specified, by introspection and in the schema as a document. */
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

  /** SmallRye says at every date how it is written; the scalar's description does so for all. */
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
