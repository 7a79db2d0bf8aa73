package org.parley.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.VersionedRecord;

/**
 * A record to be stored together with others: a new one, or what a stored one is to become.
 *
 * @param fields all fields of the record, as in the input of the mutation that creates one
 * @param place where it comes from, as {@code pledges[fom-2011]}, for refusals
 * @param parent the field that refers to the record to which it belongs; null for a record with a
 *     slug, which tells which stored record it is
 * @param key the fields that tell it from others with the same parent
 */
public record Draft(
    Class<? extends VersionedRecord> type,
    ObjectNode fields,
    String place,
    @Nullable String parent,
    List<String> key) {

  /** Effect of a draft on the record. */
  public enum Effect {
    ADDED,
    CHANGED,
    UNCHANGED
  }
}
