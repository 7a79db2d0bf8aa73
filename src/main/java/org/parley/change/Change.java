package org.parley.change;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.parley.model.GlobalId;

/** Change of one record. The current record is read only if it is selected. */
@Description("Change of one record, as entered in the change log.")
public record Change(
    @NonNull
        @Description(
            "Position of the change among all changes. The arguments after of changes and"
                + " history accept it, and change of the restore mutations.")
        String cursor,
    @NonNull @Description("Kind of change.") ChangeAction action,
    @NonNull @Description("Type of the record.") RecordKind kind,
    @Id
        @NonNull
        @Description("Id of the record. It stays valid as a reference when the record is deleted.")
        String nodeId,
    @NonNull @Description("Version of the record after the change.") Integer version,
    @NonNull @Description("Name of the account that made the change.") String by,
    @NonNull @Description("Time of the change.") Instant at,
    @NonNull @Description("Fields whose values changed.") List<@NonNull Difference> differences) {

  /** Returns the change of the record with this id. */
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
        new RecordKind(record.type()),
        record.toString(),
        version,
        by,
        at,
        differences);
  }
}
