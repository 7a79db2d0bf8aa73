package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.read.Ids;
import org.parley.read.Records;
import org.parley.read.Selection;
import org.parley.read.Sql;
import org.parley.read.Where;

/** Finds the pledges that wait for each other. */
@ApplicationScoped
class Standoffs {
  private final Records records;

  @Inject
  Standoffs(Records records) {
    this.records = records;
  }

  private record Wait(long dialogue, long pledge, Set<Long> waitsFor) {}

  /** Returns the standoffs of each dialogue among pledges that still wait as of the day. */
  List<List<Standoff>> ofDialogues(List<Dialogue> dialogues, @Nullable LocalDate asOf) {
    Map<Long, Map<Long, Set<Long>>> waits = new HashMap<>();
    for (Wait wait : waits(Ids.of(dialogues), asOf)) {
      waits
          .computeIfAbsent(wait.dialogue(), d -> new TreeMap<>())
          .put(wait.pledge(), wait.waitsFor());
    }
    List<List<List<Long>>> cycles =
        Ids.of(dialogues).stream().map(id -> Cycles.in(waits.getOrDefault(id, Map.of()))).toList();
    Set<Long> involved = new TreeSet<>();
    cycles.forEach(ofDialogue -> ofDialogue.forEach(involved::addAll));
    Map<Long, Pledge> pledges =
        records.byId(Pledge.class, involved, Selection.current().at("pledges"));
    return cycles.stream()
        .map(
            ofDialogue ->
                ofDialogue.stream()
                    .map(cycle -> new Standoff(cycle.stream().map(pledges::get).toList()))
                    .toList())
        .toList();
  }

  private List<Wait> waits(List<Long> dialogues, @Nullable LocalDate asOf) {
    // What each pledge waits for is looked up: for a join, PostgreSQL reads what any pledge waits
    // for.
    Sql waitsFor =
        Sql.of("(select array_agg(w.id) from {pledge_condition_dependency} c")
            .add(" join {pledge} w on w.id = c.pledge_id")
            .add(open("w", asOf).and("c.pledge_condition_id = e.condition_id").clause())
            .add(")");
    Where waiting =
        open("e", asOf)
            .and(Sql.of("e.dialogue_id").among(Sql.ids(dialogues)))
            .and("e.condition_id is not null");
    Sql sql =
        Sql.of("select e.dialogue_id, e.id, ")
            .add(waitsFor)
            .add(" from {pledge} e")
            .add(waiting.clause());
    return records.rows(sql, Standoffs::wait);
  }

  private static Where open(String pledge, @Nullable LocalDate asOf) {
    return new Where()
        .and(
            Verdicts.status(pledge, Verdicts.day(asOf), null)
                .add(" not in ('FULFILLED', 'SUPERSEDED', 'LAPSED')"))
        .andIf(asOf, pledge + ".made_on_latest <= ?");
  }

  private static Wait wait(ResultSet row) throws SQLException {
    Array pledges = row.getArray(3);
    Set<Long> waitsFor = new TreeSet<>();
    if (pledges != null) {
      for (Object pledge : (Object[]) pledges.getArray()) {
        waitsFor.add((Long) pledge);
      }
    }
    return new Wait(row.getLong(1), row.getLong(2), waitsFor);
  }
}
