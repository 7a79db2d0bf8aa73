package org.parley.graphql;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes up values for arguments: mostly such as the record has, at times none, rarely bad ones. */
final class RandomArguments {
  /** A page's size if none is asked for. */
  static final int STANDARD_SIZE = 20;

  private static final Set<String> PAGING = Set.of("first", "last", "after", "before");
  private static final List<String> BAD = List.of("garbage", "No Such Thing", "", "nowhere");

  /** An id that looks as if this API had given it out: Meeting:999999999. */
  private static final String NO_SUCH_MEETING = "TWVldGluZzo5OTk5OTk5OTk";

  /** A moment before which all was recorded: what is asked of the past must be the present. */
  private static final String SOME_TIME = "2222-02-22T22:22:22Z";

  private final Samples samples;
  private final Coverage coverage;
  private final Dice dice;
  private final boolean hostile;

  RandomArguments(Samples samples, Coverage coverage, Dice dice) {
    this.samples = samples;
    this.coverage = coverage;
    this.dice = dice;
    this.hostile = dice.chance(20);
  }

  /** Arguments for a field of this type; a connection gets a page of this size. */
  Map<String, @Nullable Object> of(
      GraphQLCompositeType type, GraphQLFieldDefinition field, int size) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (GraphQLArgument argument : field.getArguments()) {
      String name = argument.getName();
      boolean required = GraphQLTypeUtil.isNonNull(argument.getType());
      if (!PAGING.contains(name) && (required || gives(type, field, name))) {
        values.put(name, !required && dice.chance(8) ? null : value(argument, field));
      }
    }
    if (field.getArgument("first") != null) {
      page(type, field, size, values);
    }
    return values;
  }

  private boolean gives(GraphQLCompositeType type, GraphQLFieldDefinition field, String argument) {
    return dice.chance(coverage.has(type, field, argument) ? 40 : 90);
  }

  private void page(
      GraphQLCompositeType parent,
      GraphQLFieldDefinition list,
      int size,
      Map<String, @Nullable Object> arguments) {
    if (size != STANDARD_SIZE || dice.chance(50)) {
      boolean fromStart = list.getArgument("last") == null || dice.chance(60);
      arguments.put(fromStart ? "first" : "last", bad() ? 0 : size);
    }
    boolean forward = list.getArgument("before") == null || dice.chance(50);
    String from = forward ? "after" : "before";
    if (gives(parent, list, from)) {
      Object order = arguments.get("orderBy") instanceof Map<?, ?> by ? by.get("field") : "";
      String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(list.getType())).getName();
      String cursor = bad() ? dice.any(BAD) : samples.cursor(type, order.toString(), dice);
      arguments.put(from, cursor);
    }
  }

  private Object value(GraphQLArgument argument, GraphQLFieldDefinition field) {
    if (argument.getName().equals("slug")) {
      return bad() ? dice.any(BAD) : samples.word(field.getName(), dice);
    }
    return value(argument.getName(), argument.getType());
  }

  private Object value(String name, GraphQLInputType type) {
    if (type instanceof GraphQLNonNull nonNull) {
      return value(name, (GraphQLInputType) nonNull.getWrappedType());
    }
    if (type instanceof GraphQLList list) {
      GraphQLInputType item = (GraphQLInputType) list.getWrappedType();
      // One value is as good as a list of one.
      return dice.chance(20)
          ? value(name, item)
          : Stream.generate(() -> value(name, item)).limit(dice.upTo(4)).toList();
    }
    if (type instanceof GraphQLEnumType constants) {
      return dice.any(constants.getValues()).getName();
    }
    if (type instanceof GraphQLInputObjectType object) {
      return object.getName().equals("DateRange") ? range(object) : object(object);
    }
    return switch (((GraphQLNamedType) type).getName()) {
      case "Boolean" -> dice.chance(50);
      case "Date" -> samples.day(dice);
      case "DateTime" -> SOME_TIME;
      default -> text(name);
    };
  }

  private Map<String, @Nullable Object> object(GraphQLInputObjectType type) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    GraphQLInputObjectField wanted = dice.any(type.getFields());
    for (GraphQLInputObjectField field : type.getFields()) {
      boolean required = GraphQLTypeUtil.isNonNull(field.getType());
      if (required || field == wanted || dice.chance(coverage.has(type, field) ? 10 : 50)) {
        boolean none = !required && dice.chance(5);
        values.put(field.getName(), none ? null : value(field.getName(), field.getType()));
      }
    }
    return values;
  }

  private Map<String, @Nullable Object> range(GraphQLInputObjectType type) {
    List<String> days = new ArrayList<>(List.of(samples.day(dice), samples.day(dice)));
    if (!bad()) {
      days.sort(null);
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("from", days.get(0));
    values.put("to", dice.chance(10) ? null : days.get(1));
    values.keySet().removeIf(end -> dice.chance(20));
    return values;
  }

  private String text(String name) {
    if (bad()) {
      return dice.any(BAD);
    }
    if (name.equals("text")) {
      return samples.word("title", dice).split(" ")[0];
    }
    if (name.equals("id") || name.equals("ids")) {
      return dice.chance(5) ? NO_SUCH_MEETING : samples.id(dice);
    }
    String word = samples.word(name.equals("affiliatedWith") ? "organisation" : name, dice);
    return dice.chance(30) ? samples.idOf(word) : word;
  }

  private boolean bad() {
    return hostile && dice.chance(15);
  }
}
