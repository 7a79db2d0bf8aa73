package org.parley.graphql;

import graphql.GraphQLError;
import graphql.execution.ExecutionContext;
import graphql.execution.ResultPath;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.read.Deferred;
import org.parley.read.Snapshot;
import org.parley.refusal.Refusal;

/**
 * One run of an operation, breadth first: each field of the document is answered once, for all its
 * parents at once, so that the number of calls and statements depends on the document alone.
 */
final class Execution {
  /** Maximum number of errors: one mistake in a document can fail for many parents. */
  private static final int MOST_ERRORS = 100;

  /** Placeholder for a value that failed and whose error is already reported. */
  private static final Object FAILED = new Object();

  /** Placeholder for a null in a non-null position; the parent becomes null. */
  private static final Object NULLED = new Object();

  private static final Paths ROOT = place -> ResultPath.rootPath();

  private final ExecutionContext context;
  private final RootFields rootFields;
  private final List<GraphQLError> errors = new ArrayList<>();

  /** Failures of reads, of which each can be that of many fields. */
  private final Map<RuntimeException, List<Refusal>> failures = new IdentityHashMap<>();

  /** Fields whose methods, or those of the fields within them, are still to be called. */
  private int unasked;

  /** All errors that there were, also those that are too many to be listed. */
  private int errorCount;

  Execution(ExecutionContext context, RootFields rootFields) {
    this.context = context;
    this.rootFields = rootFields;
  }

  /** Returns the data of the root fields; null if one of them may not be null and is. */
  @Nullable Answer run(ObjectPlan root) {
    unasked += root.fields().size();
    List<@Nullable Object[]> values = new ArrayList<>();
    for (FieldPlan field : root.fields()) {
      values.add(root(root, field));
    }
    return assembled(root, 1, values)[0] instanceof Answer answer ? answer : null;
  }

  /** Returns the data of the one root field of a subscription, for an event that is its value. */
  @Nullable Answer run(ObjectPlan root, Object event) {
    FieldPlan field = root.fields().get(0);
    Paths path = ROOT.field(field.key().getValue());
    Object data = complete(field.type(), field, new Object[] {event}, path)[0];
    return data == NULLED ? null : new Answer(root, new Object[] {data});
  }

  /** Returns the errors of the execution. */
  List<GraphQLError> errors() {
    return errors;
  }

  /** Completes objects of one type: all of them field by field. */
  private @Nullable Object[] objects(ObjectPlan plan, @Nullable Object[] sources, Paths paths) {
    List<FieldPlan> fields = plan.fields();
    unasked += fields.size();
    List<@Nullable Object[]> values = new ArrayList<>(fields.size());
    // All fields are asked before one of them is looked at, so that their reads go together.
    for (FieldPlan field : fields) {
      values.add(fetch(plan, field, sources, paths.field(field.key().getValue())));
    }
    for (int i = 0; i < fields.size(); i++) {
      FieldPlan field = fields.get(i);
      values.set(i, complete(field, values.get(i), paths.field(field.key().getValue())));
    }
    return assembled(plan, sources.length, values);
  }

  /** Puts objects together from the values of their fields; those that lack a value are null. */
  private static @Nullable Object[] assembled(
      ObjectPlan plan, int count, List<@Nullable Object[]> values) {
    @Nullable Object[] objects = new Object[count];
    Arrays.setAll(objects, i -> new Answer(plan, new Object[values.size()]));
    for (int place = 0; place < values.size(); place++) {
      for (int i = 0; i < count; i++) {
        Object value = values.get(place)[i];
        if (value == NULLED) {
          objects[i] = null;
        } else if (objects[i] instanceof Answer object) {
          object.values()[place] = value;
        }
      }
    }
    return objects;
  }

  /** Executes a root field with its selection. */
  private @Nullable Object[] root(ObjectPlan plan, FieldPlan field) {
    int errorsBefore = errorCount;
    Paths path = ROOT.field(field.key().getValue());
    try {
      return rootFields.answer(
          context,
          field,
          () -> complete(field, fetch(plan, field, new Object[] {Answers.ROOT}, path), path),
          () -> errorCount > errorsBefore);
    } catch (RuntimeException e) {
      tell(Failures.of(e), field, path.of(0));
      return new Object[] {field.type() instanceof GraphQLNonNull ? NULLED : null};
    }
  }

  private @Nullable Object[] fetch(
      ObjectPlan plan, FieldPlan field, @Nullable Object[] sources, Paths paths) {
    @Nullable Object[] values = new Object[sources.length];
    try {
      if (field.name().equals("__typename")) {
        Arrays.fill(values, plan.type().getName());
      } else {
        Answers.fetch(context, field, sources, values);
      }
    } catch (Exception e) {
      List<Refusal> failure = Failures.of(e);
      for (int i = 0; i < values.length; i++) {
        tell(failure, field, paths.of(i));
        values[i] = FAILED;
      }
    }
    if (!field.asksFurther()) {
      unasked--;
    }
    return values;
  }

  private @Nullable Object[] complete(FieldPlan field, @Nullable Object[] values, Paths paths) {
    if (field.method() != null) {
      await(field, values, paths);
    }
    if (field.asksFurther()) {
      unasked--;
    }
    return complete(field.type(), field, values, paths);
  }

  private void await(FieldPlan field, @Nullable Object[] values, Paths paths) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Deferred deferred) {
        try {
          if (unasked == 0) {
            Snapshot.expectNoFurtherReads();
          }
          deferred.await();
        } catch (RuntimeException e) {
          tell(failures.computeIfAbsent(e, Failures::of), field, paths.of(i));
          values[i] = FAILED;
        }
      }
    }
  }

  private @Nullable Object[] complete(
      GraphQLOutputType type, FieldPlan field, @Nullable Object[] values, Paths paths) {
    if (type instanceof GraphQLNonNull nonNull) {
      GraphQLOutputType inner = (GraphQLOutputType) nonNull.getWrappedType();
      return refuseNulls(values, complete(inner, field, values, paths), field, paths);
    }
    if (type instanceof GraphQLList list) {
      return lists((GraphQLOutputType) list.getWrappedType(), field, values, paths);
    }
    if (type instanceof GraphQLScalarType || type instanceof GraphQLEnumType) {
      return leaves(type, field, values, paths);
    }
    return composites(type, field, values, paths);
  }

  private @Nullable Object[] refuseNulls(
      @Nullable Object[] values, @Nullable Object[] completed, FieldPlan field, Paths paths) {
    List<Refusal> failure = List.of();
    for (int i = 0; i < completed.length; i++) {
      if (completed[i] == null) {
        if (values[i] == null) {
          failure = failure.isEmpty() ? Failures.nullWhereNoneMayBe() : failure;
          tell(failure, field, paths.of(i));
        }
        completed[i] = NULLED;
      }
    }
    return completed;
  }

  private @Nullable Object[] lists(
      GraphQLOutputType itemType, FieldPlan field, @Nullable Object[] values, Paths paths) {
    int total = 0;
    for (Object value : values) {
      total += value instanceof Collection<?> list ? list.size() : 0;
    }
    @Nullable Object[] items = new Object[total];
    int[] lists = new int[total];
    int[] indexes = new int[total];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Collection<?> list) {
        int index = 0;
        for (Object item : list) {
          items[next] = item;
          lists[next] = i;
          indexes[next++] = index++;
        }
      }
    }
    @Nullable Object[] completed =
        total == 0 ? items : complete(itemType, field, items, paths.items(lists, indexes));
    return regroup(values, completed, lists);
  }

  private static @Nullable Object[] regroup(
      @Nullable Object[] values, @Nullable Object[] items, int[] lists) {
    @Nullable Object[] grouped = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      grouped[i] =
          values[i] instanceof Collection<?> list
              ? new ArrayList<@Nullable Object>(list.size())
              : null;
    }
    for (int item = 0; item < items.length; item++) {
      Object list = grouped[lists[item]];
      if (items[item] == NULLED) {
        grouped[lists[item]] = null;
      } else if (list != null) {
        Execution.<List<@Nullable Object>>as(list).add(items[item]);
      }
    }
    return grouped;
  }

  private @Nullable Object[] leaves(
      GraphQLOutputType type, FieldPlan field, @Nullable Object[] values, Paths paths) {
    @Nullable Object[] leaves = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null && value != FAILED) {
        try {
          leaves[i] = leaf(type, value);
        } catch (CoercingSerializeException e) {
          tell(Failures.of(e), field, paths.of(i));
          values[i] = FAILED;
        }
      }
    }
    return leaves;
  }

  private @Nullable Object leaf(GraphQLOutputType type, Object value) {
    if (type instanceof GraphQLScalarType scalar) {
      return value instanceof String || value instanceof Integer || value instanceof Boolean
          ? value
          : scalar.getCoercing().serialize(value, context.getGraphQLContext(), context.getLocale());
    }
    return value instanceof Enum<?> constant
        ? constant.name()
        : ((GraphQLEnumType) type)
            .serialize(value, context.getGraphQLContext(), context.getLocale());
  }

  private @Nullable Object[] composites(
      GraphQLOutputType type, FieldPlan field, @Nullable Object[] values, Paths paths) {
    if (type instanceof GraphQLObjectType object && allThere(values)) {
      return objects(field.of(object), values, paths);
    }
    Map<String, List<Integer>> placesByType = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof Refusal refusal) {
        // An item of a list that is refused alone.
        tell(List.of(refusal), field, paths.of(i));
        values[i] = FAILED;
      } else if (value != null && value != FAILED) {
        String name =
            type instanceof GraphQLObjectType object ? object.getName() : TypeNames.of(value);
        placesByType.computeIfAbsent(name, n -> new ArrayList<>()).add(i);
      }
    }
    @Nullable Object[] completed = new Object[values.length];
    unasked += placesByType.size();
    placesByType.forEach(
        (name, list) -> {
          unasked--;
          int[] places = list.stream().mapToInt(Integer::intValue).toArray();
          @Nullable Object[] sources =
              Arrays.stream(places).mapToObj(place -> values[place]).toArray();
          @Nullable Object[] objects = objects(field.of(name), sources, paths.some(places));
          for (int i = 0; i < places.length; i++) {
            completed[places[i]] = objects[i];
          }
        });
    return completed;
  }

  private static boolean allThere(@Nullable Object[] values) {
    for (Object value : values) {
      if (value == null || value == FAILED || value instanceof Refusal) {
        return false;
      }
    }
    return values.length > 0;
  }

  private void tell(List<Refusal> failure, FieldPlan field, ResultPath path) {
    for (Refusal refusal : failure) {
      errorCount++;
      if (errors.size() < MOST_ERRORS) {
        errors.add(new CodedError(refusal, List.of(field.location()), path));
      }
    }
  }

  /** Casts an object that this class itself has stored in an array. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T as(Object object) {
    return (T) object;
  }
}
