package org.parley.record;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import org.eclipse.microprofile.graphql.Ignore;

/** What has an identity in the database; all draw it from one sequence. */
@MappedSuperclass
public abstract class Identified extends PanacheEntityBase {

  private static final String SEQUENCE = "record_seq";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = SEQUENCE)
  @SequenceGenerator(name = SEQUENCE, sequenceName = SEQUENCE, allocationSize = 50)
  @Ignore
  public Long id;
}
