package org.parley.graphql;

import graphql.Scalars;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A valid query over the schema, as its seed has it: fields, fragments, aliases, directives and
 * merged fields in all places where they may stand.
 */
final class RandomQuery {
  /** A query with so many fields ends soon. */
  private static final int ENOUGH_FIELDS = 150;

  private final GraphQLSchema schema;
  private final Predicate<GraphQLFieldDefinition> roots;
  private final Coverage coverage;
  private final Dice dice;
  private final RandomArguments arguments;
  private final RandomFragments fragments;
  private final Variables variables;
  private final String text;
  private int fields;
  private int names;

  /**
   * @param coverage what other queries have asked; what they have not, or got few answers to, is
   *     asked more often
   */
  RandomQuery(GraphQLSchema schema, Samples samples, Coverage coverage, long seed) {
    this(schema, field -> true, samples, coverage, seed);
  }

  /**
   * @param roots the root fields that may be asked
   */
  RandomQuery(
      GraphQLSchema schema,
      Predicate<GraphQLFieldDefinition> roots,
      Samples samples,
      Coverage coverage,
      long seed) {
    this.schema = schema;
    this.roots = roots;
    this.coverage = coverage;
    this.dice = new Dice(seed);
    this.arguments = new RandomArguments(samples, coverage, dice);
    this.fragments = new RandomFragments(schema);
    this.variables = new Variables(dice);
    String selections = selections(Place.root(schema.getQueryType()));
    this.text = "query" + variables.declarations() + " " + selections + fragments.text();
  }

  String text() {
    return text;
  }

  Map<String, @Nullable Object> variables() {
    return variables.values();
  }

  private String selections(Place place) {
    StringJoiner all = new StringJoiner(" ", "{", "}");
    for (int more = dice.upTo(4); more > 0; more--) {
      all.add(selection(place));
    }
    return all.toString();
  }

  private String selection(Place place) {
    boolean oneType = place.type() instanceof GraphQLObjectType;
    if (place.depth() > 0 && dice.chance(oneType ? 15 : 75)) {
      return fragment(place);
    }
    List<Scope.Slot> selected = place.scope().of(place.type());
    return !selected.isEmpty() && dice.chance(10)
        ? field(dice.any(selected), place)
        : field(choose(place), place);
  }

  private GraphQLFieldDefinition choose(Place place) {
    List<GraphQLFieldDefinition> composites =
        fields < ENOUGH_FIELDS ? place.composites() : List.of();
    if (place.type() == schema.getQueryType()) {
      composites = composites.stream().filter(roots).toList();
    }
    List<GraphQLFieldDefinition> all =
        Stream.concat(place.leaves().stream(), composites.stream()).toList();
    if (all.isEmpty() || dice.chance(5)) {
      return schema.getIntrospectionTypenameFieldDefinition();
    }
    List<GraphQLFieldDefinition> choices =
        composites.isEmpty() || dice.chance(60) ? all : composites;
    return Stream.generate(() -> dice.any(choices))
        .limit(3)
        .min(
            Comparator.comparing((GraphQLFieldDefinition f) -> coverage.hasAll(place.type(), f))
                .thenComparing(field -> coverage.answers(place.type(), field)))
        .orElseThrow();
  }

  private String field(GraphQLFieldDefinition field, Place place) {
    int size = place.size(field, dice);
    Scope.Slot slot =
        new Scope.Slot(
            place.closed() || dice.chance(20) ? name("a") : field.getName(),
            place.type(),
            field,
            variables.arguments(field, arguments.of(place.type(), field, size)),
            place.rows() * size,
            new Scope());
    return field(place.scope().take(slot, () -> name("a")), place);
  }

  /** Selects of a field that has its key, perhaps not for the first time. */
  private String field(Scope.Slot slot, Place place) {
    fields++;
    String head = slot.head() + directive();
    return GraphQLTypeUtil.unwrapAll(slot.field().getType()) instanceof GraphQLCompositeType type
        ? head + " " + selections(place.below(slot, type))
        : head;
  }

  private String fragment(Place place) {
    List<String> written = fragments.at(place);
    if (!written.isEmpty() && dice.chance(40)) {
      return "..." + dice.any(written) + directive();
    }
    GraphQLCompositeType condition = dice.any(fragments.conditionsAt(place));
    if (dice.chance(30)) {
      String name = name("F");
      Place within = place.inFragmentForAnyPlace(condition);
      fragments.add(name, within, selections(within));
      return "..." + name + directive();
    }
    String on = condition == place.type() && dice.chance(50) ? "" : " on " + condition.getName();
    return "..." + on + directive() + " " + selections(place.inFragment(condition));
  }

  private String directive() {
    if (dice.chance(90)) {
      return "";
    }
    String name = dice.chance(50) ? " @skip" : " @include";
    GraphQLNonNull type = GraphQLNonNull.nonNull(Scalars.GraphQLBoolean);
    return name + "(if: " + variables.write(dice.chance(50), type) + ")";
  }

  private String name(String start) {
    return start + ++names;
  }
}
