package org.parley.model;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Properties;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.id.enhanced.SequenceStyleGenerator;

/**
 * Draws ids from one sequence for all records, but for those that are restored under their own. It
 * draws many at once, and forgets them if the transaction that drew them fails: a server that
 * crashes then draws the same ones again.
 */
@RegisterForReflection
public class RecordIds extends SequenceStyleGenerator {
  private static final int AT_ONCE = 50;

  private long next = 1;
  private long last;

  @Override
  public void configure(GeneratorCreationContext context, Properties parameters) {
    parameters.put(SEQUENCE_PARAM, "record_seq");
    parameters.put(INCREMENT_PARAM, String.valueOf(AT_ONCE));
    super.configure(context, parameters);
  }

  @Override
  public Object generate(SharedSessionContractImplementor session, Object entity) {
    Long id = ((Identified) entity).id;
    return id == null ? next(session) : id;
  }

  private synchronized long next(SharedSessionContractImplementor session) {
    if (next > last) {
      last = getDatabaseStructure().buildCallback(session).getNextValue().makeValue().longValue();
      next = Math.max(1, last - AT_ONCE + 1);
      session
          .getTransactionCompletionCallbacks()
          .registerCallback((isCommitted, ended) -> forgetUnless(isCommitted));
    }
    return next++;
  }

  private synchronized void forgetUnless(boolean isCommitted) {
    if (!isCommitted) {
      next = last + 1;
    }
  }

  @Override
  public boolean allowAssignedIdentifiers() {
    return true;
  }
}
