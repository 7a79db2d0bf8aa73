-- A read of the past finds rows by the same columns as a read of the present does: each index that
-- begins with a foreign key has its like on the table of the past. Indexes that serve whole lists
-- only need none, since a read of the past begins with one record. Which revisions a row holds in is
-- no column of them: few rows of a record have been replaced.

create index ix_topic_history_parent on topic_history (parent_id, id);

create index ix_participant_history_designation_source
  on participant_history (designation_source_id);

create index ix_participant_status_position_history_held_by
  on participant_status_position_history (held_by_id);
create index ix_participant_status_position_history_source
  on participant_status_position_history (source_id);

create index ix_affiliation_history_organisation on affiliation_history (organisation_id);

create index ix_dialogue_history_parent on dialogue_history (parent_id);

create index ix_dialogue_party_history_participant_dialogue
  on dialogue_party_history (participant_id, dialogue_id);

create index ix_dialogue_facilitator_history_participant_dialogue
  on dialogue_facilitator_history (participant_id, dialogue_id);

create index ix_dialogue_supporter_history_participant_dialogue
  on dialogue_supporter_history (participant_id, dialogue_id);

create index ix_meeting_history_dialogue_held_earliest
  on meeting_history (dialogue_id, held_earliest, id);
create index ix_meeting_history_dialogue_title on meeting_history (dialogue_id, title, id);

create index ix_meeting_topic_history_topic_meeting on meeting_topic_history (topic_id, meeting_id);

create index ix_participation_history_meeting_position
  on participation_history (meeting_id, position);
create index ix_participation_history_participant_meeting
  on participation_history (participant_id, meeting_id);
create index ix_participation_history_on_behalf_of on participation_history (on_behalf_of_id);

create index ix_outcome_history_dialogue_reached_on_sort
  on outcome_history (dialogue_id, reached_on_sort, id);
create index ix_outcome_history_meeting on outcome_history (meeting_id);

create index ix_outcome_position_history_participant on outcome_position_history (participant_id);

create index ix_outcome_disclosure_refusal_history_participant_outcome
  on outcome_disclosure_refusal_history (participant_id, outcome_id);

create index ix_pledge_history_condition on pledge_history (condition_id);
create index ix_pledge_history_dialogue_made_on_sort
  on pledge_history (dialogue_id, made_on_sort, id);
create index ix_pledge_history_dialogue_due_sort on pledge_history (dialogue_id, due_sort, id);
create index ix_pledge_history_dialogue_current_status_due_sort
  on pledge_history (dialogue_id, current_status, due_sort, id);
create index ix_pledge_history_meeting on pledge_history (meeting_id, id);
create index ix_pledge_history_outcome on pledge_history (outcome_id, id);
create index ix_pledge_history_dialogue_title on pledge_history (dialogue_id, title, id);

create index ix_pledge_condition_dependency_history_pledge_pledge_condition
  on pledge_condition_dependency_history (pledge_id, pledge_condition_id);

create index ix_pledge_pledger_history_participant_pledge
  on pledge_pledger_history (participant_id, pledge_id);

create index ix_pledge_beneficiary_history_participant_pledge
  on pledge_beneficiary_history (participant_id, pledge_id);

create index ix_pledge_guarantor_history_participant_pledge
  on pledge_guarantor_history (participant_id, pledge_id);

create index ix_pledge_topic_history_topic_pledge on pledge_topic_history (topic_id, pledge_id);

create index ix_pledge_assessment_history_dialogue_assessed_on_sort
  on pledge_assessment_history (dialogue_id, assessed_on_sort, id);
create index ix_pledge_assessment_history_pledge_assessed_on_sort
  on pledge_assessment_history (pledge_id, assessed_on_sort, id);
create index ix_pledge_assessment_history_assessor on pledge_assessment_history (assessor_id);
create index ix_pledge_assessment_history_dialogue_timeline
  on pledge_assessment_history (dialogue_id, timeline_day, id);

create index ix_request_history_dialogue_made_on_sort
  on request_history (dialogue_id, made_on_sort, id);
create index ix_request_history_meeting on request_history (meeting_id);
create index ix_request_history_response_by on request_history (response_by_id);

create index ix_request_requester_history_participant_request
  on request_requester_history (participant_id, request_id);

create index ix_request_addressee_history_participant_request
  on request_addressee_history (participant_id, request_id);

create index ix_request_topic_history_topic_request on request_topic_history (topic_id, request_id);

create index ix_request_pledge_history_pledge_request
  on request_pledge_history (pledge_id, request_id);

create index ix_statement_history_dialogue_made_on_sort
  on statement_history (dialogue_id, made_on_sort, id);
create index ix_statement_history_meeting on statement_history (meeting_id);
create index ix_statement_history_speaker_made_on_sort
  on statement_history (speaker_id, made_on_sort, id);

create index ix_incident_history_dialogue_occurred_earliest
  on incident_history (dialogue_id, occurred_earliest, id);

create index ix_incident_actor_history_participant_incident
  on incident_actor_history (participant_id, incident_id);

create index ix_incident_topic_history_topic_incident
  on incident_topic_history (topic_id, incident_id);

create index ix_incident_pledge_history_pledge_incident
  on incident_pledge_history (pledge_id, incident_id);

create index ix_incident_account_history_by on incident_account_history (by_id);

create index ix_incident_date_account_history_source on incident_date_account_history (source_id);

create index ix_incident_place_account_history_source on incident_place_account_history (source_id);

create index ix_incident_casualty_history_source on incident_casualty_history (source_id);

create index ix_citation_history_source on citation_history (source_id);
