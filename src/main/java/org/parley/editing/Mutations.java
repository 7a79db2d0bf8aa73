package org.parley.editing;

import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.incident.Incident;
import org.parley.meeting.Meeting;
import org.parley.outcome.Outcome;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.pledge.PledgeAssessment;
import org.parley.read.Records;
import org.parley.read.Selection;
import org.parley.record.GlobalId;
import org.parley.record.Record;
import org.parley.request.Request;
import org.parley.security.Role;
import org.parley.source.Source;
import org.parley.statement.Statement;
import org.parley.topic.Topic;
import org.parley.write.Writes;

/** All mutations. */
@ApplicationScoped
public class Mutations {
  private static final List<Class<? extends Record>> TYPES =
      List.of(
          Dialogue.class,
          Incident.class,
          Meeting.class,
          Outcome.class,
          Participant.class,
          Pledge.class,
          PledgeAssessment.class,
          Request.class,
          Source.class,
          Statement.class,
          Topic.class);

  private final Map<String, Mutation> mutations = new LinkedHashMap<>();
  private final InputTypes inputs = new InputTypes();
  private final Writes writes;
  private final Records records;

  @Inject
  Mutations(Writes writes, Records records) {
    this.writes = writes;
    this.records = records;
    TYPES.forEach(this::addAll);
  }

  /** The mutations, in no order that matters. */
  public Collection<Mutation> all() {
    return mutations.values();
  }

  /** The mutation with this name, if there is one. */
  public @Nullable Mutation find(String name) {
    return mutations.get(name);
  }

  /** The types of the values that the mutations' input types hold. */
  public Collection<GraphQLInputObjectType> nestedInputs() {
    return inputs.nested();
  }

  private <E extends Record> void addAll(Class<E> type) {
    String name = InputTypes.name(type);
    String words = InputTypes.words(type);
    add(
        "create" + name,
        "Adds a " + words + ".",
        Role.EDITOR,
        inputs.create(type),
        record(type),
        input -> payload(type, writes.perform(edit -> edit.create(type, input))));
    add(
        "update" + name,
        "Changes a " + words + ".",
        Role.EDITOR,
        inputs.update(type),
        record(type),
        input -> payload(type, writes.perform(edit -> edit.update(type, input))));
    add(
        "delete" + name,
        "Deletes a " + words + "; its history stays.",
        Role.ADMIN,
        inputs
            .versioned("Delete" + name + "Input", "The " + words + " to be deleted.", type)
            .build(),
        deleted(),
        input -> {
          long id = writes.perform(edit -> edit.delete(type, input));
          return Map.of("deletedId", new GlobalId(name, id).toString());
        });
  }

  private void add(
      String name,
      String description,
      String role,
      GraphQLInputObjectType input,
      GraphQLFieldDefinition result,
      Mutation.Act act) {
    String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Payload";
    GraphQLObjectType payload =
        GraphQLObjectType.newObject()
            .name(type)
            .description("What " + name + " has done.")
            .field(result)
            .build();
    mutations.put(name, new Mutation(name, description, role, input, payload, act));
  }

  /** The record as it is now, as far as it is selected. */
  private <E extends Record> Map<String, Object> payload(Class<E> type, Long id) {
    String field = field(type);
    Map<Long, E> found = records.byId(type, List.of(id), Selection.current().at(field));
    return Map.of(field, Objects.requireNonNull(found.get(id)));
  }

  private static GraphQLFieldDefinition record(Class<?> type) {
    return output(field(type), typeRef(InputTypes.name(type)), "The record as it is now.");
  }

  private static GraphQLFieldDefinition deleted() {
    return output("deletedId", typeRef("ID"), "The id of the record that is no more.");
  }

  private static GraphQLFieldDefinition output(
      String name, GraphQLOutputType type, String description) {
    return GraphQLFieldDefinition.newFieldDefinition()
        .name(name)
        .type(GraphQLNonNull.nonNull(type))
        .description(description)
        .build();
  }

  private static String field(Class<?> type) {
    String name = InputTypes.name(type);
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
