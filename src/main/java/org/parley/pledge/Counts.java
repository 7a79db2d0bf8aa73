package org.parley.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import org.parley.participant.Participant;

/** The numbers of one scorecard, before the participant is known by more than its id. */
record Counts(
    long owner,
    long participant,
    int made,
    EnumMap<PledgeStatus, Integer> byStatus,
    int contested,
    int overdue) {

  /** Reads owner, participant, all, each status in its order, contested and overdue. */
  static Counts read(ResultSet row) throws SQLException {
    EnumMap<PledgeStatus, Integer> byStatus = new EnumMap<>(PledgeStatus.class);
    int column = 4;
    for (PledgeStatus status : PledgeStatus.values()) {
      byStatus.put(status, row.getInt(column++));
    }
    return new Counts(
        row.getLong(1),
        row.getLong(2),
        row.getInt(3),
        byStatus,
        row.getInt(column),
        row.getInt(column + 1));
  }

  Scorecard on(Participant whose) {
    return new Scorecard(
        whose,
        made,
        of(PledgeStatus.FULFILLED),
        of(PledgeStatus.PARTLY_FULFILLED),
        of(PledgeStatus.IN_PROGRESS),
        of(PledgeStatus.PENDING),
        of(PledgeStatus.POSTPONED),
        of(PledgeStatus.BROKEN),
        of(PledgeStatus.SUPERSEDED),
        of(PledgeStatus.LAPSED),
        of(PledgeStatus.CONTESTED),
        of(PledgeStatus.NOT_ASSESSED),
        contested,
        overdue);
  }

  private int of(PledgeStatus status) {
    return byStatus.getOrDefault(status, 0);
  }
}
