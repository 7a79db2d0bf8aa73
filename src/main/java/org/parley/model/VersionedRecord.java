package org.parley.model;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Entity that clients can fetch by its id, and that one editor at a time can change.
 *
 * <p>Its subclasses are the {@link Node}s: were it one itself, it would be a type of the schema.
 */
@MappedSuperclass
public abstract class VersionedRecord extends Identified {

  @Version
  @NonNull
  @Description("Version of the record, for expectedVersion. It grows with each change.")
  public int version;

  @Id
  @NonNull
  @Name("id")
  @Description(Node.ID)
  public String getGlobalId() {
    return new GlobalId(getClass().getSimpleName(), id).toString();
  }

  /** Derives fields from those that were filled in. */
  public void deriveFields() {}

  /**
   * Checks the rules for every record of the type.
   *
   * @throws org.parley.refusal.Refusal naming the field that breaks a rule
   */
  public void check(LocalDate today) {}
}
