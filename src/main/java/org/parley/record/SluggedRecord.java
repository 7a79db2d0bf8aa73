package org.parley.record;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A record that also has a readable key. */
@MappedSuperclass
public abstract class SluggedRecord extends Record {

  @Column(length = 80)
  @NonNull
  @Description("Readable key in lower case, unique among the records of its type.")
  public String slug;

  /** What it is called, of which a slug can be made. */
  public abstract String heading();
}
