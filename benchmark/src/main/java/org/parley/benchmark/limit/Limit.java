package org.parley.benchmark.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server with next to nothing between HTTP and the database: one statement reads the whole
 * answer, and a short one is already made there. A request names its query and brings the
 * variables: {@code {"query": "Q1", "variables": {"slug": "meeting-1"}}}.
 */
public final class Limit {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPENAME = "{\"data\":{\"__typename\":\"Query\"}}";

  private final Map<String, NamedStatement> statements = new ConcurrentHashMap<>();
  private final AgroalDataSource database;

  private Limit(AgroalDataSource database) {
    this.database = database;
  }

  /** Serves on a port, from a database, with so many connections: three arguments. */
  public static void main(String[] arguments) throws SQLException {
    int connections = Integer.parseInt(arguments[2]);
    Map<String, String> pool =
        Map.of(
            "jdbcUrl", arguments[1],
            "maxSize", arguments[2],
            "initialSize", arguments[2],
            "acquisitionTimeout_s", "30");
    Limit limit =
        new Limit(AgroalDataSource.from(new AgroalPropertiesReader().readProperties(pool).get()));
    Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(connections));
    vertx
        .createHttpServer()
        .requestHandler(request -> limit.handle(vertx, request))
        .listen(Integer.parseInt(arguments[0]), "127.0.0.1");
  }

  private void handle(Vertx vertx, HttpServerRequest request) {
    request
        .body()
        .compose(body -> vertx.executeBlocking(() -> answer(body), false))
        .onSuccess(
            answer -> request.response().putHeader("Content-Type", "application/json").end(answer))
        .onFailure(
            failure -> {
              failure.printStackTrace();
              request.response().setStatusCode(500).end();
            });
  }

  private Buffer answer(Buffer body) throws IOException, SQLException {
    JsonNode request = JSON.readTree(body.getBytes());
    String query = request.get("query").textValue();
    if (query.equals("Q0")) {
      return Buffer.buffer(TYPENAME);
    }
    NamedStatement statement = statements.computeIfAbsent(query, NamedStatement::load);
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
      statement.bind(prepared, request.get("variables"));
      try (ResultSet rows = prepared.executeQuery()) {
        rows.next();
        boolean whole = rows.getMetaData().getColumnCount() == 1;
        return Buffer.buffer(
            whole ? rows.getString(1).getBytes(UTF_8) : new MeetingRows(rows).toJson());
      }
    }
  }
}
