package org.parley.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes requests to a server: every target is asked the same, in its own words. */
final class Requests {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Server server;
  private final Database database;
  private final Client client;
  private final Map<String, List<String>> cursors = new HashMap<>();

  Requests(Server server, Database database, Client client) {
    this.server = server;
    this.database = database;
    this.client = client;
  }

  /** The bodies of the requests for one query. */
  List<byte[]> of(Query query) throws IOException, InterruptedException, SQLException {
    String text = server.target().text(query);
    String document = query.document(server.target());
    List<byte[]> requests = new ArrayList<>();
    for (JsonNode drawn : database.rows(server.database(), query.requests())) {
      ObjectNode variables = (ObjectNode) drawn;
      if (document.contains("$after")) {
        variables.put("after", cursor(drawn));
      }
      requests.add(body(text, onlyUsed(variables, document)));
    }
    return requests;
  }

  private static ObjectNode onlyUsed(ObjectNode variables, String document) {
    List<String> unused = new ArrayList<>();
    variables
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!document.contains("$" + name) && !document.contains(":" + name)) {
                unused.add(name);
              }
            });
    return variables.remove(unused);
  }

  /** The cursor, as the target gave it out, of the meeting at a place in its dialogue. */
  private String cursor(JsonNode variables) throws IOException, InterruptedException {
    String dialogue = variables.get("dialogue").textValue();
    List<String> all = cursors.get(dialogue);
    if (all == null) {
      all = cursors(dialogue);
      cursors.put(dialogue, all);
    }
    return all.get(variables.get("place").intValue() - 1);
  }

  private List<String> cursors(String dialogue) throws IOException, InterruptedException {
    String text = Resources.text("queries/cursors/" + server.target().document());
    List<String> all = new ArrayList<>();
    int before;
    do {
      before = all.size();
      ObjectNode variables = JSON.createObjectNode().put("dialogue", dialogue);
      if (before > 0) {
        variables.put("after", all.get(before - 1));
      }
      JsonNode answer = JSON.readTree(client.post(server.address(), body(text, variables)));
      answer.findValues("cursor").forEach(cursor -> all.add(cursor.textValue()));
    } while (all.size() > before);
    return all;
  }

  private static byte[] body(String text, ObjectNode variables) throws JsonProcessingException {
    ObjectNode body = JSON.createObjectNode().put("query", text);
    return JSON.writeValueAsBytes(body.set("variables", variables));
  }
}
