package org.parley.http;

import io.netty.channel.Channel;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The WebSocket of one client, with bounds on what may wait in it. All that happens to it and its
 * session happens on its event loop, so that neither needs locks.
 */
final class Socket {
  /** Maximum time for a client to read that its connection is closed. */
  private static final long CLOSING_MILLIS = 10_000;

  private final ServerWebSocket webSocket;
  private final Channel channel;
  private final Context context;
  private final Runnable end;
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean closed;

  /**
   * Creates a wrapper of a WebSocket.
   *
   * @param end is run when nothing more is taken and sent
   */
  Socket(ServerWebSocket webSocket, Channel channel, Context context, Runnable end) {
    this.webSocket = webSocket;
    this.channel = channel;
    this.context = context;
    this.end = end;
  }

  /** Connects a session that handles the client's messages. */
  void connect(Session session) {
    webSocket.textMessageHandler(
        text -> {
          if (!closed) {
            session.receive(text);
            pauseIfFull();
          }
        });
    webSocket.binaryMessageHandler(bytes -> session.close(CloseReason.INVALID_MESSAGE));
    webSocket.pongHandler(pong -> session.heard());
    webSocket.exceptionHandler(failure -> session.close(CloseReason.MESSAGE_TOO_BIG));
    webSocket.closeHandler(end -> session.release());
    webSocket.drainHandler(
        drained -> {
          session.heard();
          webSocket.resume();
          List<Runnable> tasks = List.copyOf(waiting);
          waiting.clear();
          tasks.forEach(Runnable::run);
        });
  }

  /** Pauses reading from a client that does not read its responses. */
  private void pauseIfFull() {
    if (isFull()) {
      webSocket.pause();
    }
  }

  /** Returns true if more data waits for the client than the buffer should hold. */
  boolean isFull() {
    return !closed && webSocket.writeQueueFull();
  }

  /** Runs a task once the client has read most of what was sent to it. */
  void whenWritable(Runnable task) {
    if (isFull()) {
      waiting.add(task);
    } else {
      task.run();
    }
  }

  void send(ServerMessage message) {
    if (!closed) {
      webSocket.writeTextMessage(message.text());
    }
  }

  void ping() {
    webSocket.writePing(Buffer.buffer());
  }

  /** Closes the connection, in words for people. */
  void close(CloseReason reason, String words) {
    if (!closed) {
      webSocket.close(reason.code(), CloseReason.fit(words));
    }
  }

  /** Stops receiving and sending. */
  void release() {
    if (!closed) {
      closed = true;
      waiting.clear();
      webSocket.resume();
      end.run();
      // Vert.x waits for the close frame to be sent, which a client that doesn't read prevents.
      vertx().setTimer(CLOSING_MILLIS, timer -> channel.close());
    }
  }

  Executor eventLoop() {
    return task -> context.runOnContext(now -> task.run());
  }

  /** Runs a task on the event loop, at once if the caller is on it. */
  void onEventLoop(Runnable task) {
    if (channel.eventLoop().inEventLoop()) {
      task.run();
    } else {
      eventLoop().execute(task);
    }
  }

  /** Runs a task on the event loop after a delay. */
  void after(Duration wait, Runnable task) {
    long millis = Math.max(1, wait.toMillis());
    eventLoop().execute(() -> vertx().setTimer(millis, timer -> task.run()));
  }

  Vertx vertx() {
    return context.owner();
  }
}
