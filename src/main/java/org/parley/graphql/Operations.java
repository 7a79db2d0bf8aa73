package org.parley.graphql;

import io.smallrye.graphql.schema.model.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The API methods that answer fields: root fields, and fields that take arguments or a batch. */
@ApplicationScoped
public class Operations {
  private final Map<String, Operation> models = new ConcurrentHashMap<>();
  private final Map<String, ApiMethod> methods = new ConcurrentHashMap<>();

  /** Learns of each operation while SmallRye builds the schema. */
  void add(@Observes Operation operation) {
    String type =
        operation.isSourceField()
            ? operation.getSourceFieldOn().getName()
            : switch (operation.getOperationType()) {
              case QUERY -> "Query";
              case MUTATION -> "Mutation";
              case SUBSCRIPTION -> "Subscription";
              default -> throw new IllegalArgumentException(operation.toString());
            };
    models.put(type + "." + operation.getName(), operation);
  }

  /** The method that answers a field; null if the field is a plain property. */
  @Nullable ApiMethod find(String type, String field) {
    String key = type + "." + field;
    Operation model = models.get(key);
    return model == null ? null : methods.computeIfAbsent(key, k -> new ApiMethod(model));
  }
}
