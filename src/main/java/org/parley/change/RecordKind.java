package org.parley.change;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

/**
 * Type of records that appear in the change log. In the schema, an enum of the declared types
 * replaces this scalar.
 *
 * @param type the name of the GraphQL type
 */
@CustomScalar("RecordKind")
@Description("Types of records that appear in the change log.")
@RegisterForReflection
public record RecordKind(String type) implements CustomStringScalar {
  @Override
  public String stringValueForSerialization() {
    return type;
  }
}
