package org.parley.graphql;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.change.RecordKind;
import org.parley.model.RecordType;
import org.parley.model.RecordTypes;
import org.parley.search.SearchKind;
import org.parley.timeline.TimelineKind;

/** Enums of the types of records, which replace scalars of the same names. */
record TypeEnums(RecordTypes types) {
  /** Returns the enum in place of a scalar; any other scalar as it is. */
  GraphQLNamedType of(GraphQLScalarType scalar) {
    return switch (scalar.getName()) {
      case "RecordKind" -> made(scalar, type -> "", RecordKind::new);
      case "SearchKind" ->
          made(
              scalar,
              type -> type.searched() == null ? null : ": " + type.searched().words(),
              SearchKind::new);
      case "TimelineKind" ->
          made(scalar, type -> type.day() == null ? null : ", at " + type.day(), TimelineKind::new);
      default -> scalar;
    };
  }

  /**
   * Makes an enum of the types that have words, which follow their name.
   *
   * @param value makes the value that methods get
   */
  private GraphQLEnumType made(
      GraphQLScalarType scalar,
      Function<RecordType<?>, @Nullable String> words,
      Function<String, Object> value) {
    GraphQLEnumType.Builder made =
        GraphQLEnumType.newEnum().name(scalar.getName()).description(scalar.getDescription());
    for (RecordType<?> type : types.all()) {
      String more = words.apply(type);
      if (more != null) {
        made.value(type.constant(), value.apply(type.name()), type.title() + more + ".");
      }
    }
    return made.build();
  }
}
