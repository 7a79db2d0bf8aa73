package org.parley.model;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.eclipse.microprofile.graphql.Ignore;

/** Entity with an id; all entities draw theirs from one sequence. */
@MappedSuperclass
public abstract class Identified extends PanacheEntityBase {
  @Id @RecordId @Ignore public Long id;
}
