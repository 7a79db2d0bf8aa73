package org.parley.graphql;

import io.smallrye.graphql.schema.model.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parley.change.Changes;
import org.parley.editing.Mutation;
import org.parley.editing.Mutations;

/** Resolvers of fields that are no plain properties: API methods and mutations. */
@ApplicationScoped
public class Operations {
  private final Mutations mutations;
  private final HistoryField history;
  private final Map<String, Operation> models = new ConcurrentHashMap<>();
  private final Map<String, Resolver> methods = new ConcurrentHashMap<>();

  @Inject
  Operations(Mutations mutations, Changes changes) {
    this.mutations = mutations;
    this.history = new HistoryField(changes);
  }

  /** Adds an operation while SmallRye builds the schema. */
  void add(@Observes Operation operation) {
    String type =
        operation.isSourceField()
            ? operation.getSourceFieldOn().getName()
            : switch (operation.getOperationType()) {
              case QUERY -> "Query";
              case SUBSCRIPTION -> "Subscription";
              // Mutations are made where each of them has a role.
              default -> throw new IllegalArgumentException(operation.toString());
            };
    models.put(type + "." + operation.getName(), operation);
  }

  /** Returns the resolver of a field; null if the field is a plain property. */
  @Nullable Resolver find(String type, String field) {
    Mutation mutation = type.equals("Mutation") ? mutations.find(field) : null;
    if (mutation != null) {
      return new MutationCall(mutation);
    }
    if (field.equals(HistoryField.NAME)) {
      return history;
    }
    String key = type + "." + field;
    Operation model = models.get(key);
    return model == null ? null : methods.computeIfAbsent(key, k -> new ApiMethod(model));
  }
}
