package org.parley.editing;

import graphql.schema.GraphQLInputObjectType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.RecordType;
import org.parley.model.RecordTypes;
import org.parley.read.Records;
import org.parley.write.Writes;

/** All mutations. */
@ApplicationScoped
public class Mutations {
  private final Map<String, Mutation> mutations = new LinkedHashMap<>();
  private final InputTypes inputs = new InputTypes();

  @Inject
  Mutations(RecordTypes types, Writes writes, Records records) {
    Payloads payloads = new Payloads(records);
    for (RecordType<?> type : types.all()) {
      add(new RecordMutations<>(type.entity(), inputs, writes, payloads).all());
    }
    add(new TaskMutations(types, inputs, writes, payloads).all());
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
