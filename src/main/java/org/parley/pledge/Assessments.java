package org.parley.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.model.RecordType;
import org.parley.read.Records;
import org.parley.read.Reference;
import org.parley.read.Selection;
import org.parley.read.Sql;
import org.parley.read.Where;
import org.parley.refusal.ErrorCode;
import org.parley.refusal.Refusal;

/** Finds single verdicts on pledges. */
@ApplicationScoped
class Assessments {
  private final Records records;

  @Inject
  Assessments(Records records) {
    this.records = records;
  }

  @Produces
  @Singleton
  static RecordType<PledgeAssessment> type() {
    return RecordType.of(PledgeAssessment.class, 110, "pledge assessments")
        .within(Pledge.class, "pledge", "assessments", List.of("assessor", "assessedOn"))
        .onTimeline("the first possible day that they refer to");
  }

  /**
   * Returns the verdict with this key, if it is there and, where a dialogue is given, belongs to
   * it.
   */
  @Nullable PledgeAssessment find(long id, @Nullable Long dialogue, Selection selection) {
    Where where = new Where().and("e.id = ?", id).andIf(dialogue, "e.dialogue_id = ?");
    return records.one(PledgeAssessment.class, where, selection);
  }

  /**
   * Returns the key of a dialogue that is given by its slug or id.
   *
   * @throws Refusal if there is no such dialogue
   */
  Long dialogueId(String reference) {
    Sql sql =
        Sql.of("select d.id from {dialogue} d where d.id = ")
            .add(Reference.toId(Dialogue.class, reference));
    List<Long> ids = records.rows(sql, row -> row.getLong(1));
    if (ids.isEmpty()) {
      throw new Refusal(ErrorCode.NOT_FOUND, "There is no dialogue with this slug or id.");
    }
    return ids.get(0);
  }
}
