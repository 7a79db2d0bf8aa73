package org.parley.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.eclipse.microprofile.graphql.Ignore;

/** What has an identity in the database; all draw it from one sequence. */
@MappedSuperclass
public abstract class Identified extends PanacheEntityBase {
  @Id @RecordId @Ignore public Long id;
}
