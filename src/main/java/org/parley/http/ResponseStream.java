package org.parley.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Body of a response, written on a worker thread as fast as the client takes it, so that memory
 * holds no more of it than what is written at once.
 */
final class ResponseStream extends OutputStream {
  private final HttpServerResponse response;
  private final long end;

  /**
   * Makes the body of a response, whose headers are set.
   *
   * @param most how long the client may take for all of it
   */
  ResponseStream(HttpServerResponse response, Duration most) {
    this.response = response;
    this.end = System.nanoTime() + most.toNanos();
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    await(response.write(Buffer.buffer().appendBytes(bytes, from, length)));
  }

  /** Completes the response. */
  void complete() throws IOException {
    await(response.end());
  }

  private void await(Future<Void> sending) throws IOException {
    try {
      sending
          .toCompletionStage()
          .toCompletableFuture()
          .get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IOException("The client has gone", e);
    } catch (TimeoutException e) {
      throw new IOException("The client takes too long", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
