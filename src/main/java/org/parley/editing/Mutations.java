package org.parley.editing;

import static graphql.schema.GraphQLTypeReference.typeRef;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
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
import org.parley.read.Reference;
import org.parley.read.Selection;
import org.parley.record.GlobalId;
import org.parley.record.Record;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.request.Request;
import org.parley.request.RequestResponse;
import org.parley.security.Role;
import org.parley.source.Citation;
import org.parley.source.Cited;
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
    addAnswer();
    addCitation();
    addOutcome();
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
    String create = type == PledgeAssessment.class ? "assessPledge" : "create" + name;
    add(
        create,
        type == PledgeAssessment.class ? "Tells how a pledge stands." : "Adds a " + words + ".",
        Role.EDITOR,
        inputs.create(type, upper(create) + "Input"),
        record(type),
        (input, caller) -> payload(type, writes.perform(caller, edit -> edit.create(type, input))));
    add(
        "update" + name,
        "Changes a " + words + ".",
        Role.EDITOR,
        inputs.update(type),
        record(type),
        (input, caller) -> payload(type, writes.perform(caller, edit -> edit.update(type, input))));
    addRestoring(type);
    add(
        "delete" + name,
        "Deletes a " + words + "; its history stays.",
        Role.ADMIN,
        inputs
            .versioned("Delete" + name + "Input", "The " + words + " to be deleted.", type)
            .build(),
        deleted(),
        (input, caller) -> {
          long id = writes.perform(caller, edit -> edit.delete(type, input));
          return Map.of("deletedId", new GlobalId(name, id).toString());
        });
  }

  private <E extends Record> void addRestoring(Class<E> type) {
    String name = "restore" + InputTypes.name(type);
    String words = InputTypes.words(type);
    GraphQLInputObjectType input =
        InputTypes.input(
                upper(name) + "Input", "The " + words + ", and when it was as it shall be.")
            .field(
                InputTypes.field(
                    "id", InputTypes.required("ID"), "Id of the " + words + ", deleted or not."))
            .field(
                InputTypes.field(
                    "change",
                    InputTypes.required("String"),
                    "Cursor of the change after which it was as it shall be again."))
            .build();
    add(
        name,
        "Makes a " + words + " what it was after some change.",
        Role.ADMIN,
        input,
        record(type),
        (given, caller) -> {
          GlobalId id = Reference.globalId(String.valueOf(given.id()), type);
          String change = given.fields().get("change").asText();
          return payload(type, writes.perform(caller, edit -> edit.restore(type, id, change)));
        });
  }

  private void addAnswer() {
    add(
        "answerRequest",
        "Tells how a request was answered.",
        Role.EDITOR,
        inputs
            .versioned("AnswerRequestInput", "A request and the answer to it.", Request.class)
            .field(
                InputTypes.field(
                    "response",
                    GraphQLNonNull.nonNull(inputs.value(RequestResponse.class)),
                    "The answer."))
            .build(),
        record(Request.class),
        (input, caller) ->
            payload(
                Request.class, writes.perform(caller, edit -> edit.update(Request.class, input))));
  }

  private void addCitation() {
    add(
        "attachCitation",
        "Adds a source to what a record claims.",
        Role.EDITOR,
        inputs
            .versioned("AttachCitationInput", "A record and a source for it.", Record.class)
            .field(
                InputTypes.field(
                    "citation",
                    GraphQLNonNull.nonNull(inputs.value(Citation.class)),
                    "The source, and where in it."))
            .build(),
        output("record", typeRef("Node"), "The record as it is now."),
        (input, caller) -> {
          GlobalId id = Reference.globalId(String.valueOf(input.id()));
          Class<? extends Record> type = type(id);
          writes.perform(caller, edit -> edit.append(type, input, "citations", "citation"));
          return Map.of(
              "record",
              Objects.requireNonNull(
                  records.byId(List.of(id), Selection.current().at("record")).get(id)));
        });
  }

  private void addOutcome() {
    GraphQLInputObjectType input =
        InputTypes.input("RecordOutcomeInput", "What came of a meeting, with what was pledged.")
            .field(
                InputTypes.field(
                    "outcome", InputTypes.required("CreateOutcomeInput"), "The outcome."))
            .field(
                InputTypes.field(
                    "pledges",
                    GraphQLList.list(InputTypes.required("CreatePledgeInput")),
                    "The pledges that it holds; they need not name it, nor its meeting."))
            .build();
    add(
        "recordOutcome",
        "Adds an outcome and the pledges in it: all of them, or none if one is refused.",
        Role.EDITOR,
        input,
        record(Outcome.class),
        (given, caller) ->
            payload(
                Outcome.class,
                writes.perform(caller, edit -> OutcomeRecording.perform(edit, given))));
  }

  private static Class<? extends Record> type(GlobalId id) {
    return TYPES.stream()
        .filter(
            type -> InputTypes.name(type).equals(id.type()) && Cited.class.isAssignableFrom(type))
        .findAny()
        .orElseThrow(
            () ->
                Refusal.of(
                    ErrorCode.INVALID_ID, "input.id", "is of no record that cites sources."));
  }

  private static String upper(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private void add(
      String name,
      String description,
      String role,
      GraphQLInputObjectType input,
      GraphQLFieldDefinition result,
      Mutation.Act act) {
    GraphQLObjectType payload =
        GraphQLObjectType.newObject()
            .name(upper(name) + "Payload")
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
