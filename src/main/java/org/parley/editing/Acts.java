package org.parley.editing;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import java.util.List;
import org.parley.outcome.Outcome;
import org.parley.read.Reference;
import org.parley.record.GlobalId;
import org.parley.record.Record;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.request.Request;
import org.parley.request.RequestResponse;
import org.parley.security.Role;
import org.parley.source.Citation;
import org.parley.source.Cited;
import org.parley.write.Writes;

/** The acts of the trade that are more, or less, than the change of one record. */
record Acts(
    List<Class<? extends Record>> types, InputTypes inputs, Writes writes, Payloads payloads) {

  List<Mutation> all() {
    return List.of(answerRequest(), attachCitation(), recordOutcome());
  }

  private Mutation answerRequest() {
    return Mutation.of(
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
        Payloads.ofRecord(Request.class),
        (input, caller) ->
            payloads.record(
                Request.class, writes.perform(caller, edit -> edit.update(Request.class, input))));
  }

  private Mutation attachCitation() {
    return Mutation.of(
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
        Payloads.ofNode(),
        (input, caller) -> {
          GlobalId id =
              Refusal.naming("input.id", () -> Reference.globalId(String.valueOf(input.id())));
          Class<? extends Record> type = type(id);
          writes.perform(caller, edit -> edit.append(type, input, "citations", "citation"));
          return payloads.node(id);
        });
  }

  private Mutation recordOutcome() {
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
    return Mutation.of(
        "recordOutcome",
        "Adds an outcome and the pledges in it: all of them, or none if one is refused.",
        Role.EDITOR,
        input,
        Payloads.ofRecord(Outcome.class),
        (given, caller) ->
            payloads.record(
                Outcome.class,
                writes.perform(caller, edit -> OutcomeRecording.perform(edit, given))));
  }

  private Class<? extends Record> type(GlobalId id) {
    return types.stream()
        .filter(
            type -> InputTypes.name(type).equals(id.type()) && Cited.class.isAssignableFrom(type))
        .findAny()
        .orElseThrow(
            () ->
                Refusal.of(
                    ErrorCode.INVALID_ID, "input.id", "is of no record that cites sources."));
  }
}
