package org.parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.ExecutionInput;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.graphql.Client;
import org.parley.graphql.CodedError;
import org.parley.graphql.Engine;
import org.parley.graphql.Failures;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.security.Caller;

/** Conversation of one client and the server by the protocol graphql-transport-ws. */
final class Session {
  /** Interval of checks whether a connection that is to be closed still runs an operation. */
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final Socket socket;
  private final Engine engine;
  private final RequestReader requests;
  private final Supplier<Duration> rate;
  private final Function<@Nullable String, Uni<Callers.Login>> login;
  private final SocketSettings settings;
  private final ByteBudget budget;
  private final KeepAlive keepAlive;
  private final Map<String, SocketOperation> operations = new HashMap<>();
  private boolean initialising;
  private boolean leaving;
  private @Nullable Caller caller;
  private @Nullable Client client;

  /**
   * Creates a session.
   *
   * @param rate counts an operation and says how long it should have waited
   * @param budget bounds what the messages of operations that run hold, of all clients
   * @param login finds out who the client is, by credentials that it may give as in HTTP
   */
  Session(
      Socket socket,
      Engine engine,
      RequestReader requests,
      Supplier<Duration> rate,
      Function<@Nullable String, Uni<Callers.Login>> login,
      SocketSettings settings,
      ByteBudget budget) {
    this.socket = socket;
    this.engine = engine;
    this.requests = requests;
    this.rate = rate;
    this.login = login;
    this.settings = settings;
    this.budget = budget;
    this.keepAlive = new KeepAlive(this, socket, settings);
    socket.connect(this);
  }

  void receive(String text) {
    heard();
    try {
      ClientMessage message = ClientMessage.parse(requests, text);
      switch (message.type()) {
        case CONNECTION_INIT -> initialise(message.payload());
        case PING -> socket.send(ServerMessage.PONG);
        case PONG -> {}
        case SUBSCRIBE -> subscribe(message, text.length());
        case COMPLETE -> stop(message.id());
      }
    } catch (Refusal refused) {
      close(CloseReason.INVALID_MESSAGE, refused.words());
    }
  }

  /** Notes that the client has answered. */
  void heard() {
    keepAlive.heard();
  }

  private void initialise(JsonNode payload) {
    if (initialising) {
      close(CloseReason.TOO_MANY_INITIALISATIONS);
    } else {
      initialising = true;
      // Browsers can't send headers with the upgrade.
      client = Client.of(header -> payload.path(header).textValue());
      login
          .apply(payload.path("Authorization").textValue())
          .emitOn(socket::onEventLoop)
          .subscribe()
          .with(this::acknowledge, this::reject);
    }
  }

  private void reject(Throwable failure) {
    close(
        switch (Failures.of(failure).get(0).code()) {
          case UNAUTHENTICATED -> CloseReason.FORBIDDEN;
          case RATE_LIMITED -> CloseReason.TOO_MANY_FAILURES;
          // Whatever else goes wrong may go well later; the log has what it was.
          default -> CloseReason.UNAVAILABLE;
        });
  }

  private void acknowledge(Callers.Login known) {
    caller = known.who();
    if (known.until() != null) {
      keepAlive.endAt(known.until());
    }
    socket.send(ServerMessage.ACKNOWLEDGEMENT);
  }

  /**
   * Closes the connection if the client has not initialised it; the login itself may take longer.
   */
  void expectInitialised() {
    if (!initialising) {
      close(CloseReason.NOT_INITIALISED);
    }
  }

  private void subscribe(ClientMessage message, int size) {
    String id = message.id();
    if (caller == null) {
      close(CloseReason.UNAUTHORISED);
    } else if (operations.containsKey(id)) {
      close(CloseReason.SUBSCRIBER_EXISTS, "Subscriber for " + id + " already exists");
    } else if (operations.size() >= settings.operations()) {
      String words =
          "A connection must run at most %d operations at once.".formatted(settings.operations());
      refuse(id, new Refusal(ErrorCode.TOO_MANY_OPERATIONS, words));
    } else if (leaving) {
      refuse(id, SocketRoute.stopping());
    } else if (!rate.get().isZero()) {
      refuse(
          id,
          new Refusal(ErrorCode.RATE_LIMITED, "Too many requests. Send the request again later."));
    } else {
      ExecutionInput input = requests.input(message.payload());
      input.getGraphQLContext().put(Caller.class, caller).put(Client.class, client);
      run(id, input, size);
    }
  }

  private void refuse(String id, Refusal refusal) {
    socket.send(ServerMessage.answer(id, CodedError.result(refusal)));
  }

  private void run(String id, ExecutionInput input, int size) {
    if (!budget.take(size)) {
      refuse(id, ByteBudget.refusal());
      return;
    }
    SocketOperation operation =
        new SocketOperation(
            this, socket, id, input.getGraphQLContext(), () -> budget.giveBack(size));
    operations.put(id, operation);
    Multi.createFrom()
        .item(input)
        .emitOn(Infrastructure.getDefaultExecutor(), 1)
        .onItem()
        .transformToMultiAndConcatenate(engine::stream)
        .map(result -> ServerMessage.answer(id, result))
        .emitOn(socket.eventLoop(), 1)
        .subscribe()
        .withSubscriber(operation);
  }

  /** Returns true if any operation is running. */
  boolean isBusy() {
    return !operations.isEmpty();
  }

  /** Ends an operation, if it runs. */
  void stop(String id) {
    SocketOperation operation = operations.remove(id);
    if (operation != null) {
      operation.cancel();
    }
  }

  /** Ends a failed operation; others continue. */
  void fail(String id, Throwable failure) {
    if (failure instanceof BackPressureFailure) {
      close(CloseReason.TOO_SLOW);
    } else {
      refuse(id, Failures.of(failure).get(0));
      stop(id);
    }
  }

  /** Starts nothing more, and closes the connection when no query and no mutation runs. */
  void leave() {
    leaving = true;
    if (operations.values().stream().allMatch(SocketOperation::isSubscription)) {
      close(CloseReason.GOING_AWAY);
    } else {
      socket.after(PATIENCE, this::leave);
    }
  }

  void close(CloseReason reason) {
    close(reason, reason.words());
  }

  private void close(CloseReason reason, String words) {
    socket.close(reason, words);
    release();
  }

  /** Cancels all operations of the client. */
  void release() {
    keepAlive.stop();
    operations.values().forEach(SocketOperation::cancel);
    operations.clear();
    socket.release();
  }
}
