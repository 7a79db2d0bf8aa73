package org.parley.graphql;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedSelectionSet;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.parley.read.Snapshot;
import org.parley.read.TimeLimit;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * Starts subscriptions. The data of the result are a stream of further results, one for each event
 * of the stream that the root field's method returns; they are computed where events arrive.
 */
final class SubscriptionStrategy extends ExecutionStrategy {
  private final Plans plans;
  private final Limits limits;
  private final TimeLimit timeLimit;
  private final RootFields queries;

  SubscriptionStrategy(Plans plans, Limits limits, TimeLimit timeLimit, RootFields queries) {
    this.plans = plans;
    this.limits = limits;
    this.timeLimit = timeLimit;
    this.queries = queries;
  }

  @Override
  public CompletableFuture<ExecutionResult> execute(
      ExecutionContext context, ExecutionStrategyParameters parameters) {
    return CompletableFuture.completedFuture(start(context, parameters));
  }

  private ExecutionResult start(ExecutionContext context, ExecutionStrategyParameters parameters) {
    try {
      MergedSelectionSet fields = parameters.getFields();
      check(fields);
      ObjectPlan root = plans.of(context, context.getGraphQLSchema().getSubscriptionType(), fields);
      Cost cost = Cost.of(root, context, limits.cost());
      cost.demandAllowed();
      Multi<ExecutionResult> results =
          events(context, root)
              .map(event -> result(context, root, event, cost))
              // The connection reports a client that is too slow, not a result.
              .onFailure(failure -> !(failure instanceof BackPressureFailure))
              .recoverWithItem(SubscriptionStrategy::failed);
      return new ExecutionResultImpl(results, List.of());
    } catch (Exception e) {
      return failed(e);
    }
  }

  private static void check(MergedSelectionSet fields) {
    if (fields.size() != 1 || fields.getSubFieldsList().get(0).getName().startsWith("__")) {
      throw new Refusal(
          ErrorCode.BAD_USER_INPUT,
          "A subscription must select exactly one field of the type Subscription.");
    }
  }

  private static Multi<?> events(ExecutionContext context, ObjectPlan root) throws Exception {
    @Nullable Object[] stream = new Object[1];
    Answers.fetch(context, root.fields().get(0), new Object[] {Answers.ROOT}, stream);
    return (Multi<?>) Objects.requireNonNull(stream[0]);
  }

  private ExecutionResult result(
      ExecutionContext context, ObjectPlan root, Object event, Cost cost) {
    Execution execution = new Execution(context, queries);
    Answer data =
        timeLimit.during(
            limits.executionTime(), () -> Snapshot.during(() -> execution.run(root, event)));
    return new ExecutionResultImpl(data, execution.errors(), cost.extensions());
  }

  private static ExecutionResult failed(Throwable failure) {
    ExecutionResult.Builder<?> result = ExecutionResult.newExecutionResult();
    Failures.of(failure).forEach(refusal -> result.addError(new CodedError(refusal)));
    return result.build();
  }
}
