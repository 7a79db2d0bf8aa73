package org.parley.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

/**
 * Type of records that can be searched. In the schema, an enum of the declared types replaces this
 * scalar.
 *
 * @param type the name of the GraphQL type
 */
@CustomScalar("SearchKind")
@Description("Types of records that can be searched.")
@RegisterForReflection
public record SearchKind(String type) implements CustomStringScalar {
  @Override
  public String stringValueForSerialization() {
    return type;
  }
}
