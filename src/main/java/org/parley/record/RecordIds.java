package org.parley.record;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Properties;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.id.enhanced.SequenceStyleGenerator;

/** Draws ids from one sequence for all records, but for those that are restored under their own. */
@RegisterForReflection
public class RecordIds extends SequenceStyleGenerator {
  @Override
  public void configure(GeneratorCreationContext context, Properties parameters) {
    parameters.put(SEQUENCE_PARAM, "record_seq");
    parameters.put(INCREMENT_PARAM, "50");
    super.configure(context, parameters);
  }

  @Override
  public Object generate(SharedSessionContractImplementor session, Object entity) {
    Long id = ((Identified) entity).id;
    return id == null ? super.generate(session, entity) : id;
  }

  @Override
  public boolean allowAssignedIdentifiers() {
    return true;
  }
}
