package org.parley.record;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What can be addressed on its own and is changed by one editor at a time.
 *
 * <p>Its subclasses are the {@link Node}s: were it one itself, it would be a type of the schema.
 */
@MappedSuperclass
public abstract class Record extends Identified {

  @Version @Ignore public int version;

  @Id
  @NonNull
  @Name("id")
  @Description(Node.ID)
  public String getGlobalId() {
    return new GlobalId(getClass().getSimpleName(), id).toString();
  }
}
