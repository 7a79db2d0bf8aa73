package org.parley.http;

import static io.netty.handler.codec.http.HttpHeaderNames.ALLOW;
import static io.netty.handler.codec.http.HttpHeaderNames.CACHE_CONTROL;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_ENCODING;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;
import static io.netty.handler.codec.http.HttpHeaderNames.ETAG;
import static io.netty.handler.codec.http.HttpHeaderNames.RETRY_AFTER;
import static io.netty.handler.codec.http.HttpHeaderNames.VARY;
import static io.netty.handler.codec.http.HttpHeaderNames.WWW_AUTHENTICATE;

import graphql.ExecutionResult;
import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import org.parley.graphql.CodedError;
import org.parley.graphql.JsonAnswers;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** HTTP response. */
record Response(int status, MultiMap headers, Buffer body) {

  /**
   * Returns an answer of the engine. Its status is that of its first error if there is no data; but
   * clients that know only the older media type take what is wrong with their document from the
   * body of a 200.
   */
  static Response of(ExecutionResult result, MediaType mediaType) {
    int status = result.isDataPresent() ? 200 : code(result).httpStatus();
    boolean asOk = status == 400 && mediaType == MediaType.JSON;
    Response response = of(asOk ? 200 : status, result, mediaType);
    if (status == 405) {
      response.headers.set(ALLOW, "POST");
    }
    return response;
  }

  /** Returns a request that does not come as far as the engine. */
  static Response of(List<Refusal> why, MediaType mediaType) {
    Refusal first = why.get(0);
    ExecutionResult result = CodedError.result(why.toArray(Refusal[]::new));
    Response response = of(first.code().httpStatus(), result, mediaType);
    Object wait = first.details().get(Refusal.RETRY_AFTER);
    if (wait != null) {
      response.headers.set(RETRY_AFTER, wait.toString());
    }
    return response;
  }

  private static Response of(int status, ExecutionResult result, MediaType mediaType) {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .set(CONTENT_TYPE, mediaType + "; charset=utf-8")
            .set(CACHE_CONTROL, "no-store");
    if (status == 401) {
      // A challenge to log in by Basic would have browsers ask for a password and keep it.
      headers.set(WWW_AUTHENTICATE, "Bearer");
    }
    if (status == 503) {
      headers.set(RETRY_AFTER, "1");
    }
    return new Response(status, headers, body(JsonAnswers.write(result)));
  }

  /** Returns a text that is no answer in GraphQL's form. */
  static Response of(String contentType, String text) {
    return new Response(
        200,
        MultiMap.caseInsensitiveMultiMap().set(CONTENT_TYPE, contentType + "; charset=utf-8"),
        Buffer.buffer(text));
  }

  /** Returns the bytes themselves, where a buffer of bytes would copy them. */
  private static Buffer body(byte[] bytes) {
    return Buffer.buffer(Unpooled.wrappedBuffer(bytes));
  }

  private static ErrorCode code(ExecutionResult result) {
    return CodedError.code(result.getErrors().get(0));
  }

  /** Returns the response 304 Not Modified. */
  static Response notModified() {
    return new Response(304, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer());
  }

  /** Returns the response with the headers for caching and revalidation. */
  Response keeping(String cacheControl, EntityTag tag) {
    headers
        .set(CACHE_CONTROL, cacheControl)
        .set(ETAG, tag.toString())
        .set(VARY, "accept, accept-encoding, authorization");
    return this;
  }

  void send(HttpServerResponse response) {
    begin(response);
    response.end(body);
  }

  /** Sets status and headers of a response whose body is written by others. */
  void begin(HttpServerResponse response) {
    response.setStatusCode(status);
    // Unless it is taken away, the server's default keeps the answer from being compressed.
    response.headers().remove(CONTENT_ENCODING).addAll(headers);
  }
}
