package org.parley.change;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.parley.record.GlobalId;

/** One change of one record; what the record says now is read when somebody asks. */
@Description("One change of one record.")
public record Change(
    @NonNull @Description("The place of the change among all changes.") String cursor,
    @NonNull @Description("What was done to the record.") ChangeAction action,
    @NonNull @Description("What kind of record it is.") RecordKind kind,
    @Id @NonNull @Description("The record's id, also once it is deleted.") String nodeId,
    @NonNull @Description("The record's version after the change.") Integer version,
    @NonNull @Description("Who made the change.") String by,
    @NonNull @Description("When it was changed.") Instant at,
    @NonNull @Description("What became of what, field by field.")
        List<@NonNull Difference> differences) {

  /** The change of the record with this id. */
  public static Change of(
      String cursor,
      ChangeAction action,
      GlobalId record,
      int version,
      String by,
      Instant at,
      List<Difference> differences) {
    return new Change(
        cursor,
        action,
        RecordKind.of(record.type()),
        record.toString(),
        version,
        by,
        at,
        differences);
  }
}
