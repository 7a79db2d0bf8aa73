package org.parley.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.RecordType;
import org.parley.model.Searched;
import org.parley.read.Finder;
import org.parley.read.Ids;
import org.parley.read.Names;
import org.parley.read.ParentLink;
import org.parley.read.Selection;
import org.parley.read.Where;

/** Finds participants. */
@ApplicationScoped
public class Participants extends Finder<Participant, ParticipantFilter> {
  @Inject Names names;

  Participants() {
    super(Participant.class);
  }

  @Produces
  @Singleton
  static RecordType<Participant> type() {
    return RecordType.of(Participant.class, 30, "participants")
        .searched(
            0,
            "primary_name, " + Searched.all("text", "participant_name", "participant_id"),
            "description, designation_note, "
                + Searched.all("stance", "participant_status_position", "participant_id"),
            "names in all languages, description, designation note and positions on the status");
  }

  /** Returns the participants with these ids, as far as the selection asks. */
  public Map<Long, Participant> byId(Collection<Long> ids, Selection selection) {
    return records.byId(Participant.class, ids, selection);
  }

  List<String> names(List<Participant> participants, @Nullable String language) {
    return names.of(
        participants, p -> p.primaryName, "participant_name", "participant_id", language);
  }

  List<List<Affiliation>> affiliations(List<Participant> participants, @Nullable LocalDate on) {
    Where where =
        new Where()
            .andIf(on, "e.attested_from_earliest is null or e.attested_from_earliest <= ?")
            .andIf(on, "e.attested_to_latest is null or e.attested_to_latest >= ?");
    return records.children(
        Affiliation.class,
        Ids.of(participants),
        ParentLink.column("participant_id"),
        where,
        "e.id");
  }

  @Override
  protected Where where(ParticipantFilter filter) {
    return new Where()
        .andAny("e.kind", filter.kind())
        .and(noted(filter.hasDesignationNote()))
        .andOf(
            ParentLink.through("affiliation", "participant_id", "organisation_id"),
            idOf(Participant.class, filter.affiliatedWith()));
  }

  private static Where noted(@Nullable Boolean hasNote) {
    Where where = new Where();
    if (hasNote == null) {
      return where;
    }
    // H2 finds by an index what is in a range, but not what is not null.
    return where.and(hasNote ? "e.designation_note >= ''" : "e.designation_note is null");
  }
}
