package org.parley.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.model.GlobalId;
import org.parley.outcome.Outcome;
import org.parley.pledge.Pledge;
import org.parley.refusal.Refusal;
import org.parley.write.Edit;
import org.parley.write.Input;

/** Adds an outcome together with its pledges. */
final class OutcomeRecording {
  private OutcomeRecording() {}

  static Long perform(Edit edit, Input given) {
    ObjectNode outcome = (ObjectNode) given.fields().get("outcome");
    Long id = in("outcome", () -> edit.create(Outcome.class, Input.of(outcome)));
    int place = 0;
    for (JsonNode entry : given.fields().path("pledges")) {
      ObjectNode pledge = entry.deepCopy();
      pledge.put("outcome", new GlobalId("Outcome", id).toString());
      pledge.set("meeting", outcome.get("meeting"));
      if (outcome.hasNonNull("idempotencyKey") && !pledge.hasNonNull("idempotencyKey")) {
        // The request as a whole is sent again, or not at all.
        pledge.put("idempotencyKey", outcome.get("idempotencyKey").asText() + "/" + place);
      }
      in("pledges[" + place + "]", () -> edit.create(Pledge.class, Input.of(pledge)));
      place++;
    }
    return id;
  }

  /** Creates a record from a place of the input; refusals name that place. */
  private static Long in(String place, Creation creation) {
    try {
      return creation.perform();
    } catch (Refusal refusal) {
      throw refusal.within("input", "input." + place);
    }
  }

  private interface Creation {
    Long perform();
  }
}
