package org.parley.http;

import graphql.GraphQLContext;
import graphql.language.OperationDefinition;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** An operation that runs on a connection: asks for an answer once the one before is sent. */
final class SocketOperation implements MultiSubscriber<ServerMessage> {
  private final Session session;
  private final Socket socket;
  private final String id;
  private final GraphQLContext input;
  private final Runnable release;
  private Flow.@Nullable Subscription answers;

  /** Creates an operation that frees its memory by {@code release} once it is cancelled. */
  SocketOperation(
      Session session, Socket socket, String id, GraphQLContext input, Runnable release) {
    this.session = session;
    this.socket = socket;
    this.id = id;
    this.input = input;
    this.release = release;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    answers = subscription;
    subscription.request(1);
  }

  @Override
  public void onItem(ServerMessage answer) {
    socket.send(answer);
    if (answer.ends()) {
      session.stop(id);
    } else {
      socket.whenWritable(this::proceed);
    }
  }

  @Override
  public void onFailure(Throwable failure) {
    session.fail(id, failure);
  }

  @Override
  public void onCompletion() {
    onItem(ServerMessage.complete(id));
  }

  /** Returns true for a subscription, which does not end by itself; false before it runs. */
  boolean isSubscription() {
    OperationDefinition definition = input.get(OperationDefinition.class);
    return definition != null
        && definition.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
  }

  /** Cancels the operation; it sends nothing more. */
  void cancel() {
    release.run();
    if (answers != null) {
      answers.cancel();
    }
  }

  private void proceed() {
    if (answers != null) {
      answers.request(1);
    }
  }
}
