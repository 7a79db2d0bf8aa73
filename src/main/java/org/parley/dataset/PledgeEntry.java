package org.parley.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.parley.dialogue.Dialogue;
import org.parley.meeting.Meeting;
import org.parley.outcome.Outcome;
import org.parley.participant.Participant;
import org.parley.pledge.ConditionKind;
import org.parley.pledge.Deadline;
import org.parley.pledge.Pledge;
import org.parley.pledge.PledgeAssessment;
import org.parley.pledge.PledgeCondition;
import org.parley.pledge.PledgeForm;
import org.parley.pledge.PledgeStatus;
import org.parley.record.Certainty;
import org.parley.record.HistoricalDate;
import org.parley.record.Record;
import org.parley.source.Citation;
import org.parley.topic.Topic;

record PledgeEntry(
    @NonNull @JsonProperty("slug") Pledge entity,
    @NonNull String title,
    @NonNull String text,
    @Nullable String provision,
    @NonNull PledgeForm form,
    @NonNull Certainty certainty,
    @Nullable String attribution,
    @Nullable String obligorBasis,
    @Nullable String guarantorBasis,
    @Nullable String note,
    boolean joint,
    @NonNull List<Participant> pledgers,
    List<Participant> beneficiaries,
    List<Participant> guarantors,
    @Nullable Dialogue dialogue,
    @Nullable Meeting meeting,
    @Nullable Outcome outcome,
    @Nullable HistoricalDate madeOn,
    @Nullable HistoricalDate publishedOn,
    @Nullable Deadline deadline,
    @Nullable ConditionEntry condition,
    List<Topic> topics,
    List<AssessmentEntry> assessments,
    List<Citation> citations)
    implements Entry {

  @Override
  public Stream<Record> records() {
    entity.title = title;
    entity.text = text;
    entity.provision = provision;
    entity.form = form;
    entity.certainty = certainty;
    entity.attribution = attribution;
    entity.obligorBasis = obligorBasis;
    entity.guarantorBasis = guarantorBasis;
    entity.note = note;
    entity.joint = joint;
    entity.pledgers = pledgers;
    entity.beneficiaries = beneficiaries;
    entity.guarantors = guarantors;
    entity.dialogue = dialogue;
    entity.meeting = meeting;
    entity.settle();
    entity.outcome = outcome;
    entity.madeOn = madeOn;
    entity.publishedOn = publishedOn;
    entity.deadline = deadline;
    entity.condition = condition == null ? null : condition.toEntity();
    entity.topics = topics;
    entity.citations = citations;
    return Stream.concat(Stream.of(entity), assess().stream());
  }

  private List<PledgeAssessment> assess() {
    List<PledgeAssessment> verdicts = new ArrayList<>();
    PledgeAssessment latest = null;
    for (AssessmentEntry assessment : assessments) {
      PledgeAssessment verdict = assessment.toEntity();
      latest = entity.assess(verdict, latest);
      verdicts.add(verdict);
    }
    return verdicts;
  }

  record ConditionEntry(@NonNull ConditionKind kind, @NonNull String text, List<Pledge> dependsOn) {

    PledgeCondition toEntity() {
      PledgeCondition entity = new PledgeCondition();
      entity.kind = kind;
      entity.text = text;
      entity.dependsOn = dependsOn;
      return entity;
    }
  }

  record AssessmentEntry(
      @NonNull PledgeStatus status,
      @Nullable HistoricalDate assessedOn,
      @Nullable Participant assessor,
      @Nullable String note,
      List<Citation> citations) {

    PledgeAssessment toEntity() {
      PledgeAssessment entity = new PledgeAssessment();
      entity.status = status;
      entity.assessedOn = assessedOn;
      entity.assessor = assessor;
      entity.note = note;
      entity.citations = citations;
      return entity;
    }
  }
}
