package org.parley.graphql;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.read.Page;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * The objects that the answer to an operation could hold, were all of its pages full, and the
 * values that it has calculated for them.
 *
 * @param most how many are allowed
 */
record Cost(long objects, int most) {
  /** Assumed length of lists without pages, whose length is known only once they are read. */
  private static final long WHOLE_LIST = 5;

  /** Cost of counting all records of a type, in objects. */
  private static final long COUNT = 100;

  /** Cost of counting the records that a filter or a search finds, in objects. */
  private static final long COUNT_OF_FOUND = 1_000;

  /** Upper bound of costs, so that they can't overflow. */
  private static final long BOUNDLESS = Integer.MAX_VALUE;

  /** Returns the cost of one run of an operation. */
  static Cost of(ObjectPlan root, ExecutionContext run, int most) {
    Estimate estimate = new Estimate(run);
    long counts = root.fields().stream().mapToLong(Cost::count).sum();
    return new Cost(estimate.fields(root, WHOLE_LIST) + counts, most);
  }

  /** Returns the cost of the count that is asked of a root field, if it is a connection. */
  private static long count(FieldPlan list) {
    if (!list.takes("first")
        || list.fields().stream().noneMatch(field -> field.name().startsWith("totalCount"))) {
      return 0;
    }
    return list.argument("filter") == null && !list.takes("text") ? COUNT : COUNT_OF_FOUND;
  }

  /** Returns the extensions of the response. */
  Map<Object, Object> extensions() {
    Map<Object, Object> told = new LinkedHashMap<>();
    told.put("cost", objects);
    told.put("costLeft", Math.max(0, most - objects));
    return told;
  }

  /**
   * Checks that the cost is allowed.
   *
   * @throws Refusal if it is too high
   */
  void demandAllowed() {
    if (objects > most) {
      String words =
          "The response could hold %d objects, but at most %d are allowed. Use smaller pages.";
      throw new Refusal(ErrorCode.TOO_COSTLY, words.formatted(objects, most));
    }
  }

  private record Estimate(ExecutionContext run) {

    /**
     * Returns the cost of one object's fields.
     *
     * @param length how many items a list among them has, unless the field itself says
     */
    long fields(ObjectPlan plan, long length) {
      long sum = 0;
      for (FieldPlan field : plan.fields()) {
        sum = Math.min(sum + field(field, length), BOUNDLESS);
      }
      return sum;
    }

    private long field(FieldPlan field, long length) {
      GraphQLOutputType type = GraphQLTypeUtil.unwrapNonNullAs(field.type());
      if (field.plans().isEmpty()) {
        return field.method() == null ? 0 : 1;
      }
      boolean list = type instanceof GraphQLList;
      Long asked = list ? given(field, "ids") : pageSize(field);
      long times = !list ? 1 : asked == null ? length : asked;
      long inner = list || asked == null ? WHOLE_LIST : asked;
      long dearest = 0;
      for (ObjectPlan plan : field.plans()) {
        dearest = Math.max(dearest, fields(plan, inner));
      }
      return Math.min(times * (1 + dearest), BOUNDLESS);
    }

    /** Returns the size of the page that a connection gives; null if the field is no connection. */
    private @Nullable Long pageSize(FieldPlan field) {
      if (!field.takes("first")) {
        return null;
      }
      Long first = given(field, "first");
      Long last = first == null ? given(field, "last") : first;
      return last == null ? Page.DEFAULT_SIZE : Math.max(1, Math.min(last, Page.MAX_SIZE));
    }

    /**
     * Returns a number, or the length of a list, that an argument holds; null if it is not given.
     */
    private @Nullable Long given(FieldPlan field, String name) {
      Argument argument = field.argument(name);
      return argument == null ? null : number(argument.getValue());
    }

    private @Nullable Long number(Value<?> value) {
      if (value instanceof IntValue literal) {
        return literal.getValue().min(BigInteger.valueOf(BOUNDLESS)).longValue();
      }
      if (value instanceof ArrayValue literal) {
        return (long) literal.getValues().size();
      }
      if (value instanceof VariableReference variable) {
        Object given = run.getCoercedVariables().get(variable.getName());
        return given instanceof Number number
            ? Long.valueOf(number.longValue())
            : given instanceof Collection<?> list ? Long.valueOf(list.size()) : null;
      }
      return null;
    }
  }
}
