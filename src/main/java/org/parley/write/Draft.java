package org.parley.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.VersionedRecord;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/**
 * A record to be stored together with others: a new one, or what a stored one is to become.
 *
 * @param fields all fields of the record, as in the input of the mutation that creates one
 * @param place where it comes from, as {@code pledges[fom-2011]}, for refusals
 * @param parent the field that refers to the record to which it belongs; null for a record with a
 *     slug, which tells which stored record it is
 * @param key the fields that tell it from others with the same parent
 * @param kept the fields that a stored record with a slug keeps as they are
 * @param mustBeStored true if there must be a stored record already
 */
public record Draft(
    Class<? extends VersionedRecord> type,
    ObjectNode fields,
    String place,
    @Nullable String parent,
    List<String> key,
    Set<String> kept,
    boolean mustBeStored) {

  /** Creates a draft that has all fields of its record. */
  public Draft(
      Class<? extends VersionedRecord> type,
      ObjectNode fields,
      String place,
      @Nullable String parent,
      List<String> key) {
    this(type, fields, place, parent, key, Set.of(), false);
  }

  /** Returns the refusal of a draft whose slug another one has. */
  public Refusal refusalOfSlug() {
    return Refusal.of(
            ErrorCode.SLUG_TAKEN,
            "input.slug",
            "must be unique, but another record of the dataset has it.")
        .within("input", place);
  }

  /** Effect of a load on a record; those removed have no draft. */
  public enum Effect {
    ADDED,
    CHANGED,
    UNCHANGED,
    REMOVED
  }
}
