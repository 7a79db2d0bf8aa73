package org.parley.editing;

import graphql.schema.GraphQLInputObjectType;
import java.util.List;
import org.parley.model.GlobalId;
import org.parley.model.VersionedRecord;
import org.parley.pledge.PledgeAssessment;
import org.parley.security.Role;
import org.parley.write.Writes;

/** The mutations that there are for records of every type. */
record RecordMutations<E extends VersionedRecord>(
    Class<E> type, InputTypes inputs, Writes writes, Payloads payloads) {

  List<Mutation> all() {
    return List.of(create(), update(), delete(), restore());
  }

  private Mutation create() {
    if (type == PledgeAssessment.class) {
      GraphQLInputObjectType input =
          inputs
              .create(type, "AssessPledgeInput")
              .transform(verdict -> verdict.field(InputTypes.corrects()));
      return create("assessPledge", "Adds an assessment of a pledge.", input);
    }
    return create(
        "create" + name(), "Adds " + one() + ".", inputs.create(type, "Create" + name() + "Input"));
  }

  private Mutation create(String name, String description, GraphQLInputObjectType input) {
    return Mutation.of(
        name,
        description,
        Role.EDITOR,
        input,
        Payloads.ofRecord(type),
        (given, caller) ->
            payloads.record(type, writes.perform(caller, edit -> edit.create(type, given))));
  }

  private Mutation update() {
    return Mutation.of(
        "update" + name(),
        "Changes " + one() + ".",
        Role.EDITOR,
        inputs.update(type),
        Payloads.ofRecord(type),
        (given, caller) ->
            payloads.record(type, writes.perform(caller, edit -> edit.update(type, given))));
  }

  private Mutation delete() {
    String input = "Delete" + name() + "Input";
    return Mutation.of(
        "delete" + name(),
        "Deletes " + one() + "; its history is kept.",
        Role.ADMIN,
        inputs
            .versioned(input, "The " + words() + " to delete, and the version that was read.", type)
            .build(),
        Payloads.ofDeleted(),
        (given, caller) -> {
          long id = writes.perform(caller, edit -> edit.delete(type, given));
          return Payloads.deleted(new GlobalId(name(), id));
        });
  }

  private Mutation restore() {
    return Mutation.of(
        "restore" + name(),
        "Restores " + one() + ", deleted or not, to its state after a given change.",
        Role.ADMIN,
        inputs.restore(type),
        Payloads.ofRecord(type),
        (given, caller) ->
            payloads.record(type, writes.perform(caller, edit -> edit.restore(type, given))));
  }

  private String name() {
    return InputTypes.name(type);
  }

  private String one() {
    return InputTypes.one(type);
  }

  private String words() {
    return InputTypes.words(type);
  }
}
