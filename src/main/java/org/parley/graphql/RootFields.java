package org.parley.graphql;

import graphql.execution.ExecutionContext;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.parley.read.HistoricalReads;
import org.parley.write.Writes;

/** Does what has to be done around the answer to a root field and to all below it. */
interface RootFields {
  /**
   * Answers a root field.
   *
   * @param answer answers it, with all below it
   * @param failed returns true once something went wrong with that
   */
  @Nullable Object[] answer(
      ExecutionContext context,
      FieldPlan field,
      Supplier<@Nullable Object[]> answer,
      BooleanSupplier failed);

  /**
   * Returns the root fields of queries, with historical reads at the time that a field gives.
   *
   * @param moments finds the number of the last change before a time
   */
  static RootFields ofQueries(ToLongFunction<Instant> moments) {
    return (context, field, answer, failed) -> {
      Instant moment =
          field.takes(RecordedBefore.NAME)
              ? (Instant) field.arguments(context).get(RecordedBefore.NAME)
              : null;
      return moment == null
          ? answer.get()
          : HistoricalReads.during(moments.applyAsLong(moment), answer);
    };
  }

  /**
   * Returns the root fields of mutations. A mutation and its result share one transaction, so that
   * an error always means that nothing was changed.
   */
  static RootFields ofMutations(Writes writes) {
    return (context, field, answer, failed) -> {
      @Nullable Object[] values = writes.together(answer, failed);
      return failed.getAsBoolean() ? new @Nullable Object[1] : values;
    };
  }
}
