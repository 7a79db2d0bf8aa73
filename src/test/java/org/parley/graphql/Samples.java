package org.parley.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.parley.model.HistoricalDate;
import org.parley.model.Node;
import org.parley.model.SluggedRecord;
import org.parley.testsupport.Api;
import org.parley.testsupport.SampleRecord;

/** Values of arguments that fit the sample record, each as often as the record has it. */
final class Samples {
  private static final List<String> DATES =
      List.of("held", "madeOn", "due", "assessedOn", "occurred", "attestedFrom", "attestedTo");

  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, List<String>> cursors = new HashMap<>();
  private final Map<String, String> idsBySlug = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> days = new ArrayList<>();

  Samples(GraphQLSchema schema, SessionFactory sessions) {
    for (GraphQLFieldDefinition field : schema.getQueryType().getFieldDefinitions()) {
      if (field.getArgument("slug") != null) {
        collectWords(field.getName());
      }
      if (field.getArgument("orderBy") != null) {
        collectCursors(field);
      }
    }
    collect(
        "TimelineConnection",
        "{ dialogues { nodes { timeline(first: 100) { edges { cursor } } } } }",
        "dialogues.nodes.timeline.edges.cursor.flatten()");
    collect(
        "CitedConnection",
        "{ sources(first: 20) { nodes { citedBy { edges { cursor } } } } }",
        "sources.nodes.citedBy.edges.cursor.flatten()");
    collect(
        "SearchConnection",
        "{ search(text: \"Kosovo\", first: 100) { edges { cursor } } }",
        "search.edges.cursor");
    collect(
        "ChangeConnection", "{ changes(first: 100) { edges { cursor } } }", "changes.edges.cursor");
    DATES.forEach(
        name ->
            words
                .get(name)
                .forEach(edtf -> days.add(HistoricalDate.parse(edtf).latest().toString())));
    sessions.inSession(this::collectIds);
  }

  /** A value of the property with this name, such as the slug of a pledger. */
  String word(String property, Dice dice) {
    return dice.any(words.getOrDefault(property, List.of()));
  }

  /** The id of a record with this slug; what is no slug is given back. */
  String idOf(String slug) {
    return idsBySlug.getOrDefault(slug, slug);
  }

  /** The id of any record. */
  String id(Dice dice) {
    return dice.any(ids);
  }

  /** A day that is the date of something. */
  String day(Dice dice) {
    return dice.any(days);
  }

  /** A cursor that a list of this type gave out under this order. */
  String cursor(String connection, String order, Dice dice) {
    return dice.any(cursors.getOrDefault(connection + order, List.of()));
  }

  private void collectWords(String type) {
    for (JsonNode entry : SampleRecord.all(type + "s")) {
      collectWords(type, entry.path("slug"));
      collectWords("", entry);
    }
  }

  private void collectWords(String name, JsonNode value) {
    if (value.isTextual()) {
      words.computeIfAbsent(name, n -> new ArrayList<>()).add(value.textValue());
    }
    if (value.isArray()) {
      value.forEach(item -> collectWords(singular(name), item));
    }
    value.properties().forEach(entry -> collectWords(entry.getKey(), entry.getValue()));
  }

  private static String singular(String name) {
    return name.replaceFirst("ies$", "y").replaceFirst("s$", "");
  }

  private void collectCursors(GraphQLFieldDefinition list) {
    String type = GraphQLTypeUtil.unwrapAll(list.getType()).getName();
    String query = "{ %s(first: 100%s) { edges { cursor } } }";
    String path = list.getName() + ".edges.cursor";
    collect(type, query.formatted(list.getName(), ""), path);
    GraphQLArgument orderBy = list.getArgument("orderBy");
    GraphQLInputObjectType order = (GraphQLInputObjectType) orderBy.getType();
    GraphQLEnumType fields =
        (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(order.getField("field").getType());
    for (GraphQLEnumValueDefinition field : fields.getValues()) {
      String name = field.getName();
      collect(
          type + name, query.formatted(list.getName(), ", orderBy: {field: " + name + "}"), path);
    }
  }

  private void collect(String key, String query, String path) {
    cursors.put(key, Api.ask(query).getList(path));
  }

  private void collectIds(Session session) {
    session.getMetamodel().getEntities().stream()
        .filter(entity -> Node.class.isAssignableFrom(entity.getJavaType()))
        .flatMap(
            entity ->
                session
                    .createSelectionQuery("from " + entity.getName() + " order by id", Node.class)
                    .stream())
        .forEach(
            node -> {
              ids.add(node.getGlobalId());
              if (node instanceof SluggedRecord slugged) {
                idsBySlug.put(slugged.slug, node.getGlobalId());
              }
            });
  }
}
