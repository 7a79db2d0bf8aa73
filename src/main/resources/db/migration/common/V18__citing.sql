-- The records that cite sources, as often as they do. An id is of one record only, whatever its type.
create view citing (source_id, id, type) as
  select source_id,
    coalesce(topic_id, participant_id, dialogue_id, meeting_id, participation_id, outcome_id,
      pledge_id, pledge_assessment_id, request_id, statement_id, incident_id),
    case
      when topic_id is not null then 'Topic'
      when participant_id is not null then 'Participant'
      when dialogue_id is not null then 'Dialogue'
      when meeting_id is not null then 'Meeting'
      when participation_id is not null then 'Participation'
      when outcome_id is not null then 'Outcome'
      when pledge_id is not null then 'Pledge'
      when pledge_assessment_id is not null then 'PledgeAssessment'
      when request_id is not null then 'Request'
      when statement_id is not null then 'Statement'
      when incident_id is not null then 'Incident'
    end
  from citation;

create view citing_history (source_id, id, type, since_revision, until_revision) as
  select source_id,
    coalesce(topic_id, participant_id, dialogue_id, meeting_id, participation_id, outcome_id,
      pledge_id, pledge_assessment_id, request_id, statement_id, incident_id),
    case
      when topic_id is not null then 'Topic'
      when participant_id is not null then 'Participant'
      when dialogue_id is not null then 'Dialogue'
      when meeting_id is not null then 'Meeting'
      when participation_id is not null then 'Participation'
      when outcome_id is not null then 'Outcome'
      when pledge_id is not null then 'Pledge'
      when pledge_assessment_id is not null then 'PledgeAssessment'
      when request_id is not null then 'Request'
      when statement_id is not null then 'Statement'
      when incident_id is not null then 'Incident'
    end,
    since_revision, until_revision
  from citation_history;
