package org.parley.model;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A record that also has a readable key. */
@MappedSuperclass
public abstract class SluggedRecord extends VersionedRecord {

  @Column(length = 80)
  @NonNull
  @Description(
      "Readable key of lower-case letters, digits and hyphens, unique among records of"
          + " the type. It can change; id cannot.")
  public String slug;

  /** Returns the title or name, from which a slug can be derived. */
  public abstract String slugSource();
}
