package org.parley.graphql;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The fragments of a random query, and where they may stand. */
final class RandomFragments {
  private final GraphQLSchema schema;
  private final List<GraphQLCompositeType> composites;
  private final List<Named> named = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  RandomFragments(GraphQLSchema schema) {
    this.schema = schema;
    this.composites =
        schema.getAllTypesAsList().stream()
            .filter(GraphQLCompositeType.class::isInstance)
            .map(GraphQLCompositeType.class::cast)
            .toList();
  }

  /** A named fragment and the place for which it was written. */
  private record Named(String name, Place place) {}

  /** The definitions as they follow the operation. */
  String text() {
    return text.toString();
  }

  void add(String name, Place place, String selections) {
    named.add(new Named(name, place));
    text.append(" fragment %s on %s %s".formatted(name, place.type().getName(), selections));
  }

  /** The names of the fragments that may stand at a place. */
  List<String> at(Place place) {
    return named.stream()
        .filter(one -> mayStand(one.place.type(), place) && place.affords(one.place))
        .map(Named::name)
        .toList();
  }

  /** The types on which fragments may be that stand at a place. */
  List<GraphQLCompositeType> conditionsAt(Place place) {
    return composites.stream().filter(type -> mayStand(type, place)).toList();
  }

  /**
   * Within fragments no wider ones may stand: graphql-java's normalised operations take what a
   * fragment leaves nothing of, and a wider one within gives back, for what is always selected.
   */
  private boolean mayStand(GraphQLCompositeType condition, Place place) {
    List<? extends GraphQLNamedType> wanted = objects(condition);
    List<? extends GraphQLNamedType> here = objects(place.type());
    return place.inFragment() ? here.containsAll(wanted) : !Collections.disjoint(here, wanted);
  }

  private List<? extends GraphQLNamedType> objects(GraphQLCompositeType type) {
    if (type instanceof GraphQLInterfaceType shared) {
      return schema.getImplementations(shared);
    }
    return type instanceof GraphQLUnionType union ? union.getTypes() : List.of(type);
  }
}
