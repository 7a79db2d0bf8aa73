package org.parley.graphql;

import graphql.ExecutionInput;
import graphql.introspection.Introspection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Visibility of the schema to clients: by introspection, as a document and in GraphiQL. */
@ApplicationScoped
public class SchemaVisibility {
  private final boolean visible;

  @Inject
  SchemaVisibility(SchemaSettings settings) {
    this.visible = settings.introspection();
  }

  /** Returns true if {@code parley.introspection} is on. */
  public boolean isVisible() {
    return visible;
  }

  /** Makes the engine reject {@code __schema} and {@code __type} if the schema is not visible. */
  void applyTo(ExecutionInput input) {
    input.getGraphQLContext().put(Introspection.INTROSPECTION_DISABLED, !visible);
  }
}
