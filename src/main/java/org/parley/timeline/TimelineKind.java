package org.parley.timeline;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;

/**
 * Type of entries of a timeline. In the schema, an enum of the declared types replaces this scalar.
 *
 * @param type the name of the GraphQL type
 */
@CustomScalar("TimelineKind")
@Description("Types of entries of a timeline.")
@RegisterForReflection
public record TimelineKind(String type) implements CustomStringScalar {
  @Override
  public String stringValueForSerialization() {
    return type;
  }
}
