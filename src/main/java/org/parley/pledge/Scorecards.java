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
import org.parley.database.DatabaseKind;
import org.parley.dialogue.Dialogue;
import org.parley.participant.Participant;
import org.parley.participant.Participants;
import org.parley.read.Ids;
import org.parley.read.Records;
import org.parley.read.Selection;
import org.parley.read.Sql;
import org.parley.read.Where;

/** Counts of pledges by status. */
@ApplicationScoped
class Scorecards {
  private static final Sql NOT_ASKED = Sql.of("false");
  private static final Sql STATUS = Sql.of("e.status");

  /**
   * End of a query that PostgreSQL reads as a whole. It takes a participant for an average one, and
   * would look each pledge up by itself; but parties make many. H2 has no other join.
   */
  private static final String AT_ONCE =
      switch (DatabaseKind.CURRENT) {
        case H2 -> "";
        case POSTGRESQL -> " offset 0";
      };

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
    Sql pledges =
        isKnown(Standings.Known.RUNS)
            ? kept(each, runs(asOf, new Where()), "", asOf)
            : evaluated(each, "", asOf);
    Map<Long, List<Scorecard>> cards = count(pledges);
    return owners.stream().map(owner -> cards.getOrDefault(owner.id, List.of()).get(0)).toList();
  }

  /** Returns one scorecard for each party of each dialogue, over its pledges in that dialogue. */
  List<List<Scorecard>> ofDialogues(List<Dialogue> dialogues, @Nullable LocalDate asOf) {
    Long[] ids = Sql.ids(Ids.of(dialogues));
    Sql parties =
        Sql.of("select dialogue_id as owner_id, participant_id, position from {dialogue_party}")
            .add(" where dialogue_id")
            .among(ids);
    Where within = new Where().and(Sql.of("s.dialogue_id").among(ids));
    Sql pledges =
        isKnown(Standings.Known.RUNS_WITH_DIALOGUES)
            ? kept(
                parties, runs(asOf, within).add(AT_ONCE), " and s.dialogue_id = o.owner_id", asOf)
            : evaluated(parties, " and e.dialogue_id = o.owner_id", asOf);
    Map<Long, List<Scorecard>> cards = count(pledges);
    return dialogues.stream().map(d -> cards.getOrDefault(d.id, List.of())).toList();
  }

  private boolean isKnown(Standings.Known needed) {
    return standings.known().compareTo(needed) >= 0;
  }

  /** Returns the scorecards of each owner, in the order of the participants' positions. */
  private Map<Long, List<Scorecard>> count(Sql pledges) {
    Sql sql = Sql.of("select owner_id, participant_id, count(id)");
    for (PledgeStatus status : PledgeStatus.values()) {
      sql.add(", count(id) filter (where status = '" + status + "')");
    }
    sql.add(", count(id) filter (where contested), count(id) filter (where overdue) from (")
        .add(pledges)
        .add(") p group by owner_id, participant_id, position order by owner_id, position");
    List<Counts> counts = records.rows(sql, Counts::read);
    Map<Long, Participant> byId =
        participants.byId(
            counts.stream().map(Counts::participant).toList(),
            Selection.current().at("participant"));
    return counts.stream()
        .collect(
            Collectors.groupingBy(
                Counts::owner,
                Collectors.mapping(
                    c -> c.on(Objects.requireNonNull(byId.get(c.participant()))),
                    Collectors.toList())));
  }

  /** Selects the runs of days that hold. */
  private static Sql runs(@Nullable LocalDate asOf, Where where) {
    where.and(Standings.on(asOf)).andIf(asOf, "s.made_on <= ?");
    return Sql.of("select s.* from pledge_standing s").add(where.clause());
  }

  /** Selects the pledges of owners with the runs of days that hold. */
  private Sql kept(Sql owners, Sql runs, String within, @Nullable LocalDate asOf) {
    return Sql.of("select o.owner_id, o.participant_id, o.position, s.pledge_id as id, s.status,")
        .add(" s.contested, s.overdue_after < ? as overdue", Verdicts.dueBefore(asOf, clock))
        .add(pledgers(owners))
        .add(" left join (")
        .add(runs)
        .add(") s on s.pledge_id = l.pledge_id" + within);
  }

  /** Selects the pledges of owners with what their verdicts say. */
  private Sql evaluated(Sql owners, String within, @Nullable LocalDate asOf) {
    Selection asked = Selection.current();
    Sql day = Verdicts.day(asOf);
    Sql pledges = pledgers(owners).add(" left join {pledge} e on e.id = l.pledge_id" + within);
    if (asOf != null) {
      pledges.add(" and e.made_on_latest <= ?", asOf);
    }
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

  private static Sql pledgers(Sql owners) {
    return Sql.of(" from (")
        .add(owners)
        .add(") o left join {pledge_pledger} l on l.participant_id = o.participant_id");
  }
}
