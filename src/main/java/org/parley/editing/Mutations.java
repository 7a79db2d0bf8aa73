package org.parley.editing;

import graphql.schema.GraphQLInputObjectType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.incident.Incident;
import org.parley.meeting.Meeting;
import org.parley.model.VersionedRecord;
import org.parley.outcome.Outcome;
import org.parley.participant.Participant;
import org.parley.pledge.Pledge;
import org.parley.pledge.PledgeAssessment;
import org.parley.read.Records;
import org.parley.request.Request;
import org.parley.source.Source;
import org.parley.statement.Statement;
import org.parley.topic.Topic;
import org.parley.write.Writes;

/** All mutations. */
@ApplicationScoped
public class Mutations {
  private static final List<Class<? extends VersionedRecord>> TYPES =
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

  @Inject
  Mutations(Writes writes, Records records) {
    Payloads payloads = new Payloads(records);
    TYPES.forEach(type -> add(new RecordMutations<>(type, inputs, writes, payloads).all()));
    add(new TaskMutations(TYPES, inputs, writes, payloads).all());
  }

  /** Returns the mutations, in no order that matters. */
  public Collection<Mutation> all() {
    return mutations.values();
  }

  /** Returns the mutation with this name, if there is one. */
  public @Nullable Mutation find(String name) {
    return mutations.get(name);
  }

  /** Returns the types of the values that the mutations' input types hold. */
  public Collection<GraphQLInputObjectType> nestedInputs() {
    return inputs.nested();
  }

  private void add(List<Mutation> more) {
    more.forEach(mutation -> mutations.put(mutation.name(), mutation));
  }
}
