package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.participant.Participant;
import org.parley.participant.Participants;
import org.parley.read.Ids;
import org.parley.read.Records;
import org.parley.read.Selection;
import org.parley.read.Sql;

/** Counts of pledges by status. */
@ApplicationScoped
class Scorecards {
  private static final Sql NOT_ASKED = Sql.of("false");
  private static final Sql STATUS = Sql.of("e.status");

  private final Records records;
  private final Participants participants;
  private final Standings standings;
  private final Clock clock;

  @Inject
  Scorecards(Records records, Participants participants, Standings standings, Clock clock) {
    this.records = records;
    this.participants = participants;
    this.standings = standings;
    this.clock = clock;
  }

  /** Returns one scorecard for each participant, over all its pledges. */
  List<Scorecard> ofParticipants(List<Participant> owners, @Nullable LocalDate asOf) {
    Sql each =
        Sql.of("select id as owner_id, id as participant_id, 0 as position from {participant}")
            .add(" where id")
            .among(Sql.ids(Ids.of(owners)));
    Map<Long, List<Scorecard>> cards = count(each, "", asOf);
    return owners.stream().map(owner -> cards.getOrDefault(owner.id, List.of()).get(0)).toList();
  }

  /** Returns one scorecard for each party of each dialogue, over its pledges in that dialogue. */
  List<List<Scorecard>> ofDialogues(List<Dialogue> dialogues, @Nullable LocalDate asOf) {
    Sql parties =
        Sql.of("select dialogue_id as owner_id, participant_id, position from {dialogue_party}")
            .add(" where dialogue_id")
            .among(Sql.ids(Ids.of(dialogues)));
    Map<Long, List<Scorecard>> cards = count(parties, " and e.dialogue_id = o.owner_id", asOf);
    return dialogues.stream().map(d -> cards.getOrDefault(d.id, List.of())).toList();
  }

  /** Returns the scorecards of each owner, in the order of the participants' positions. */
  private Map<Long, List<Scorecard>> count(Sql owners, String within, @Nullable LocalDate asOf) {
    Selection asked = Selection.current();
    Sql pledges =
        Sql.of(" from (")
            .add(owners)
            .add(") o left join {pledge_pledger} l on l.participant_id = o.participant_id")
            .add(" left join {pledge} e on e.id = l.pledge_id" + within);
    if (asOf != null) {
      pledges.add(" and e.made_on_latest <= ?", asOf);
    }
    // The pledge itself has its current status.
    boolean isInPledge = asOf == null && !asked.has("contested") && !asked.has("overdue");
    Sql standing =
        isInPledge || standings.known() == Standings.Known.NOTHING
            ? evaluated(pledges, asked, asOf)
            : kept(pledges, asOf);
    Sql sql = Sql.of("select owner_id, participant_id, count(id)");
    for (PledgeStatus status : PledgeStatus.values()) {
      sql.add(", count(id) filter (where status = '" + status + "')");
    }
    sql.add(", count(id) filter (where contested), count(id) filter (where overdue) from (")
        .add(standing)
        .add(") p group by owner_id, participant_id, position order by owner_id, position");
    List<Counts> counts = records.rows(sql, Counts::read);
    Map<Long, Participant> byId =
        participants.byId(
            counts.stream().map(Counts::participant).toList(), asked.at("participant"));
    return counts.stream()
        .collect(
            Collectors.groupingBy(
                Counts::owner,
                Collectors.mapping(
                    c -> c.on(Objects.requireNonNull(byId.get(c.participant()))),
                    Collectors.toList())));
  }

  /** Selects pledges with the runs of days that hold. */
  private Sql kept(Sql pledges, @Nullable LocalDate asOf) {
    return Sql.of("select o.owner_id, o.participant_id, o.position, e.id, s.status, s.contested,")
        .add(" s.overdue_after < ? as overdue", Verdicts.dueBefore(asOf, clock))
        .add(pledges)
        .add(" left join pledge_standing s on ")
        .add(Standings.on(asOf).and("s.pledge_id = e.id").conditions());
  }

  /** Selects pledges with what their verdicts say. */
  private Sql evaluated(Sql pledges, Selection asked, @Nullable LocalDate asOf) {
    Sql day = Verdicts.day(asOf);
    // Without the offset, PostgreSQL would look the status up again wherever it counts.
    return Sql.of("select e.owner_id, e.participant_id, e.position, e.id, e.status, ")
        .add(asked.has("contested") ? Verdicts.contested("e", day, STATUS) : NOT_ASKED)
        .add(" as contested, ")
        .add(
            asked.has("overdue")
                ? Verdicts.overdue("e", day, Verdicts.dueBefore(asOf, clock), STATUS)
                : NOT_ASKED)
        .add(" as overdue from (select o.owner_id, o.participant_id, o.position, e.id,")
        .add(" e.deadline_due_latest, e.condition_id, ")
        .add(Verdicts.status("e", day, null))
        .add(" as status")
        .add(pledges)
        .add(" offset 0) e");
  }
}
