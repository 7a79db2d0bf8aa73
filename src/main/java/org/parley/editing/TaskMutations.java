package org.parley.editing;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import java.util.List;
import org.parley.model.GlobalId;
import org.parley.model.RecordType;
import org.parley.model.RecordTypes;
import org.parley.model.VersionedRecord;
import org.parley.outcome.Outcome;
import org.parley.read.Reference;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;
import org.parley.request.Request;
import org.parley.request.RequestResponse;
import org.parley.security.Role;
import org.parley.source.Citation;
import org.parley.source.Cited;
import org.parley.write.Writes;

/** The acts of the trade that are more, or less, than the change of one record. */
record TaskMutations(RecordTypes types, InputTypes inputs, Writes writes, Payloads payloads) {

  List<Mutation> all() {
    return List.of(answerRequest(), attachCitation(), recordOutcome());
  }

  private Mutation answerRequest() {
    return Mutation.of(
        "answerRequest",
        "Records the answer to a request.",
        Role.EDITOR,
        inputs
            .versioned("AnswerRequestInput", "Request and its answer.", Request.class)
            .field(
                InputTypes.field(
                    "response",
                    GraphQLNonNull.nonNull(inputs.value(RequestResponse.class)),
                    "Answer to the request; replaces a recorded one."))
            .build(),
        Payloads.ofRecord(Request.class),
        (input, caller) ->
            payloads.record(
                Request.class, writes.perform(caller, edit -> edit.update(Request.class, input))));
  }

  private Mutation attachCitation() {
    return Mutation.of(
        "attachCitation",
        "Adds a citation to a record.",
        Role.EDITOR,
        inputs
            .versioned(
                "AttachCitationInput", "Record and the citation to add.", "Id of the record.")
            .field(
                InputTypes.field(
                    "citation",
                    GraphQLNonNull.nonNull(inputs.value(Citation.class)),
                    "Citation to add."))
            .build(),
        Payloads.ofNode(),
        (input, caller) -> {
          GlobalId id =
              Refusal.naming("input.id", () -> Reference.globalId(String.valueOf(input.id())));
          Class<? extends VersionedRecord> type = type(id);
          writes.perform(caller, edit -> edit.append(type, input, "citations", "citation"));
          return payloads.node(id);
        });
  }

  private Mutation recordOutcome() {
    GraphQLInputObjectType input =
        InputTypes.input("RecordOutcomeInput", "New outcome with its pledges.")
            .field(
                InputTypes.field(
                    "outcome", InputTypes.required("CreateOutcomeInput"), "Outcome to add."))
            .field(
                InputTypes.field(
                    "pledges",
                    GraphQLList.list(InputTypes.required("CreatePledgeInput")),
                    "Pledges to add. Their outcome and meeting are set from the outcome;"
                        + " values given for them are ignored."))
            .build();
    return Mutation.of(
        "recordOutcome",
        "Adds an outcome and its pledges in one transaction: if one is rejected, none is stored.",
        Role.EDITOR,
        input,
        Payloads.ofRecord(Outcome.class),
        (given, caller) ->
            payloads.record(
                Outcome.class,
                writes.perform(caller, edit -> OutcomeRecording.perform(edit, given))));
  }

  private Class<? extends VersionedRecord> type(GlobalId id) {
    return types.all().stream()
        .filter(type -> type.name().equals(id.type()))
        .<Class<? extends VersionedRecord>>map(RecordType::entity)
        .filter(Cited.class::isAssignableFrom)
        .findAny()
        .orElseThrow(
            () ->
                Refusal.of(
                    ErrorCode.INVALID_ID,
                    "input.id",
                    "must be the id of a record with citations."));
  }
}
