-- The records that cite a source, in the order of recording: the id as the views have it.
create index ix_citation_source_record on citation (source_id, (
  coalesce(topic_id, participant_id, dialogue_id, meeting_id, participation_id, outcome_id,
    pledge_id, pledge_assessment_id, request_id, statement_id, incident_id)));
create index ix_citation_history_source_record on citation_history (source_id, (
  coalesce(topic_id, participant_id, dialogue_id, meeting_id, participation_id, outcome_id,
    pledge_id, pledge_assessment_id, request_id, statement_id, incident_id)));
