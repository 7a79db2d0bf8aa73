package org.parley.write;

import io.quarkus.runtime.util.HashUtil;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.change.ChangeLog;
import org.parley.change.ChangeLog.IdempotencyKey;
import org.parley.model.VersionedRecord;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Does what an editor asks for under an idempotency key only once. */
record Once(ChangeLog log, String author) {
  private static final int LONGEST_KEY = 200;

  /** Changes the record under a key, which is null if the input has none, and returns its id. */
  interface Act extends Function<@Nullable IdempotencyKey, Long> {}

  /**
   * Creates a record, unless the same request has created it before.
   *
   * @return its id
   * @throws Refusal if the key was used for other input
   */
  Long create(Class<? extends VersionedRecord> type, Input input, Act act) {
    return perform(type.getSimpleName() + input.fields(), input, act);
  }

  /**
   * Changes a record, unless the same request has changed it before.
   *
   * @param name the name of the act, by which requests for different ones differ
   * @return the record's id
   * @throws Refusal if the key was used for other input
   */
  Long perform(String name, Class<? extends VersionedRecord> type, Input input, Act act) {
    String request =
        String.join(
            " ",
            name,
            type.getSimpleName(),
            input.id(),
            String.valueOf(input.expectedVersion()),
            String.valueOf(input.corrects()),
            input.fields().toString());
    return perform(request, input, act);
  }

  private Long perform(String request, Input input, Act act) {
    if (input.idempotencyKey() == null) {
      return act.apply(null);
    }
    Values.checkText(input.idempotencyKey(), LONGEST_KEY, "input.idempotencyKey");
    IdempotencyKey key = new IdempotencyKey(input.idempotencyKey(), HashUtil.sha256(request));
    ChangeLog.Known known = log.find(author, key.key());
    if (known == null) {
      return act.apply(key);
    }
    if (!known.inputHash().equals(key.inputHash())) {
      throw Refusal.of(
          ErrorCode.IDEMPOTENCY_KEY_REUSED,
          "input.idempotencyKey",
          "must be new, but was used before with different input.");
    }
    return known.recordId();
  }
}
