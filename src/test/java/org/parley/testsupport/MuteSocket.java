package org.parley.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** A client over a WebSocket that subscribes and then says nothing, not even that it is there. */
public final class MuteSocket implements AutoCloseable {
  private static final int TEXT = 0x81;
  private static final int CLOSE = 0x88;
  private static final int MASKED = 0x80;

  private final Socket socket;
  private final DataInputStream input;

  private MuteSocket(Socket socket) throws IOException {
    this.socket = socket;
    this.input = new DataInputStream(socket.getInputStream());
  }

  /** A client that has connected and subscribed to all changes. */
  public static MuteSocket subscribed() throws IOException {
    MuteSocket client = new MuteSocket(new Socket("localhost", RestAssured.port));
    client.socket.setSoTimeout((int) Patience.LIMIT.toMillis());
    client.upgrade();
    client.send("{\"type\": \"connection_init\"}");
    client.send(
        "{\"type\": \"subscribe\", \"id\": \"a\","
            + " \"payload\": {\"query\": \"subscription {changes {cursor}}\"}}");
    return client;
  }

  private void upgrade() throws IOException {
    String request =
        String.join(
            "\r\n",
            "GET /graphql HTTP/1.1",
            "Host: localhost:" + RestAssured.port,
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Protocol: graphql-transport-ws",
            "",
            "");
    socket.getOutputStream().write(request.getBytes(UTF_8));
    StringBuilder response = new StringBuilder();
    while (response.indexOf("\r\n\r\n") < 0) {
      response.append((char) input.readUnsignedByte());
    }
    if (!response.toString().startsWith("HTTP/1.1 101 ")) {
      throw new IOException(response.toString());
    }
  }

  /** Sends a short message, masked by a key of zeros, which leaves it as it is. */
  private void send(String text) throws IOException {
    OutputStream output = socket.getOutputStream();
    byte[] payload = text.getBytes(UTF_8);
    output.write(new byte[] {(byte) TEXT, (byte) (MASKED | payload.length), 0, 0, 0, 0});
    output.write(payload);
  }

  /** Reads until the server closes and gives its code and reason. */
  public String closing() throws IOException {
    while (true) {
      int type = input.readUnsignedByte();
      int length = input.readUnsignedByte();
      byte[] payload = new byte[length == 126 ? input.readUnsignedShort() : length];
      input.readFully(payload);
      if (type == CLOSE) {
        int code = (payload[0] & 0xff) << 8 | payload[1] & 0xff;
        return code + " " + new String(payload, 2, payload.length - 2, UTF_8);
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
