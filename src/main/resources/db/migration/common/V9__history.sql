-- What the tables said after each change, so that a read can go back to what was recorded at a moment.
-- A row holds from one revision on, and until another one if it was changed or removed since. Rows
-- are copied as they are: what a column is or means is said of the table itself.

create table source_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from source t;
create index ix_source_history_id on source_history (id, since_revision);
create index ix_source_history_slug on source_history (slug, since_revision);

create table topic_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from topic t;
create index ix_topic_history_id on topic_history (id, since_revision);
create index ix_topic_history_slug on topic_history (slug, since_revision);

create table topic_label_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from topic_label t;
create index ix_topic_label_history_topic_id on topic_label_history (topic_id, since_revision);

create table participant_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from participant t;
create index ix_participant_history_id on participant_history (id, since_revision);
create index ix_participant_history_slug on participant_history (slug, since_revision);

create table participant_name_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from participant_name t;
create index ix_participant_name_history_participant_id on participant_name_history (participant_id, since_revision);

create table participant_status_position_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from participant_status_position t;
create index ix_participant_status_position_history_participant_id on participant_status_position_history (participant_id, since_revision);

create table affiliation_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from affiliation t;
create index ix_affiliation_history_id on affiliation_history (id, since_revision);
create index ix_affiliation_history_participant_id on affiliation_history (participant_id, since_revision);

create table dialogue_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from dialogue t;
create index ix_dialogue_history_id on dialogue_history (id, since_revision);
create index ix_dialogue_history_slug on dialogue_history (slug, since_revision);

create table dialogue_name_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from dialogue_name t;
create index ix_dialogue_name_history_dialogue_id on dialogue_name_history (dialogue_id, since_revision);

create table dialogue_party_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from dialogue_party t;
create index ix_dialogue_party_history_dialogue_id on dialogue_party_history (dialogue_id, since_revision);

create table dialogue_facilitator_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from dialogue_facilitator t;
create index ix_dialogue_facilitator_history_dialogue_id on dialogue_facilitator_history (dialogue_id, since_revision);

create table dialogue_supporter_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from dialogue_supporter t;
create index ix_dialogue_supporter_history_dialogue_id on dialogue_supporter_history (dialogue_id, since_revision);

create table meeting_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from meeting t;
create index ix_meeting_history_id on meeting_history (id, since_revision);
create index ix_meeting_history_slug on meeting_history (slug, since_revision);

create table meeting_place_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from meeting_place t;
create index ix_meeting_place_history_meeting_id on meeting_place_history (meeting_id, since_revision);

create table meeting_topic_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from meeting_topic t;
create index ix_meeting_topic_history_meeting_id on meeting_topic_history (meeting_id, since_revision);

create table participation_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from participation t;
create index ix_participation_history_id on participation_history (id, since_revision);
create index ix_participation_history_meeting_id on participation_history (meeting_id, since_revision);

create table outcome_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from outcome t;
create index ix_outcome_history_id on outcome_history (id, since_revision);
create index ix_outcome_history_slug on outcome_history (slug, since_revision);

create table outcome_name_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from outcome_name t;
create index ix_outcome_name_history_outcome_id on outcome_name_history (outcome_id, since_revision);

create table outcome_position_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from outcome_position t;
create index ix_outcome_position_history_outcome_id on outcome_position_history (outcome_id, since_revision);

create table outcome_disclosure_refusal_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from outcome_disclosure_refusal t;
create index ix_outcome_disclosure_refusal_history_outcome_id on outcome_disclosure_refusal_history (outcome_id, since_revision);

create table pledge_condition_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from pledge_condition t;
create index ix_pledge_condition_history_id on pledge_condition_history (id, since_revision);

create table pledge_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from pledge t;
create index ix_pledge_history_id on pledge_history (id, since_revision);
create index ix_pledge_history_slug on pledge_history (slug, since_revision);

create table pledge_condition_dependency_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from pledge_condition_dependency t;
create index ix_pledge_condition_dependency_history_pledge_condition_id on pledge_condition_dependency_history (pledge_condition_id, since_revision);

create table pledge_pledger_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from pledge_pledger t;
create index ix_pledge_pledger_history_pledge_id on pledge_pledger_history (pledge_id, since_revision);

create table pledge_beneficiary_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from pledge_beneficiary t;
create index ix_pledge_beneficiary_history_pledge_id on pledge_beneficiary_history (pledge_id, since_revision);

create table pledge_guarantor_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from pledge_guarantor t;
create index ix_pledge_guarantor_history_pledge_id on pledge_guarantor_history (pledge_id, since_revision);

create table pledge_topic_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from pledge_topic t;
create index ix_pledge_topic_history_pledge_id on pledge_topic_history (pledge_id, since_revision);

create table pledge_assessment_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from pledge_assessment t;
create index ix_pledge_assessment_history_id on pledge_assessment_history (id, since_revision);
create index ix_pledge_assessment_history_pledge_id on pledge_assessment_history (pledge_id, since_revision);

create table request_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from request t;
create index ix_request_history_id on request_history (id, since_revision);
create index ix_request_history_slug on request_history (slug, since_revision);

create table request_requester_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from request_requester t;
create index ix_request_requester_history_request_id on request_requester_history (request_id, since_revision);

create table request_addressee_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from request_addressee t;
create index ix_request_addressee_history_request_id on request_addressee_history (request_id, since_revision);

create table request_topic_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from request_topic t;
create index ix_request_topic_history_request_id on request_topic_history (request_id, since_revision);

create table request_pledge_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from request_pledge t;
create index ix_request_pledge_history_request_id on request_pledge_history (request_id, since_revision);

create table statement_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from statement t;
create index ix_statement_history_id on statement_history (id, since_revision);
create index ix_statement_history_slug on statement_history (slug, since_revision);

create table incident_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from incident t;
create index ix_incident_history_id on incident_history (id, since_revision);
create index ix_incident_history_slug on incident_history (slug, since_revision);

create table incident_actor_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from incident_actor t;
create index ix_incident_actor_history_incident_id on incident_actor_history (incident_id, since_revision);

create table incident_topic_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from incident_topic t;
create index ix_incident_topic_history_incident_id on incident_topic_history (incident_id, since_revision);

create table incident_pledge_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from incident_pledge t;
create index ix_incident_pledge_history_incident_id on incident_pledge_history (incident_id, since_revision);

create table incident_account_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from incident_account t;
create index ix_incident_account_history_incident_id on incident_account_history (incident_id, since_revision);

create table incident_date_account_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from incident_date_account t;
create index ix_incident_date_account_history_incident_id on incident_date_account_history (incident_id, since_revision);

create table incident_place_account_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from incident_place_account t;
create index ix_incident_place_account_history_incident_id on incident_place_account_history (incident_id, since_revision);

create table incident_casualty_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from incident_casualty t;
create index ix_incident_casualty_history_incident_id on incident_casualty_history (incident_id, since_revision);

create table citation_history as
  select t.*, (select latest from revision) as since_revision,
    cast(null as bigint) as until_revision
  from citation t;
create index ix_citation_history_topic_id on citation_history (topic_id, since_revision);
create index ix_citation_history_participant_id on citation_history (participant_id, since_revision);
create index ix_citation_history_dialogue_id on citation_history (dialogue_id, since_revision);
create index ix_citation_history_meeting_id on citation_history (meeting_id, since_revision);
create index ix_citation_history_participation_id on citation_history (participation_id, since_revision);
create index ix_citation_history_outcome_id on citation_history (outcome_id, since_revision);
create index ix_citation_history_pledge_id on citation_history (pledge_id, since_revision);
create index ix_citation_history_pledge_assessment_id on citation_history (pledge_assessment_id, since_revision);
create index ix_citation_history_request_id on citation_history (request_id, since_revision);
create index ix_citation_history_statement_id on citation_history (statement_id, since_revision);
create index ix_citation_history_incident_id on citation_history (incident_id, since_revision);

create view timeline_entry_history
    (id, type, dialogue_id, entry_day, since_revision, until_revision) as
  select id, 'Meeting', dialogue_id, held_earliest, since_revision, until_revision
    from meeting_history
  union all
  select id, 'Outcome', dialogue_id, reached_on_sort, since_revision, until_revision
    from outcome_history
  union all
  select id, 'Pledge', dialogue_id, made_on_sort, since_revision, until_revision
    from pledge_history
  union all
  select id, 'PledgeAssessment', dialogue_id, timeline_day, since_revision, until_revision
    from pledge_assessment_history
  union all
  select id, 'Request', dialogue_id, made_on_sort, since_revision, until_revision
    from request_history
  union all
  select id, 'Statement', dialogue_id, made_on_sort, since_revision, until_revision
    from statement_history
  union all
  select id, 'Incident', dialogue_id, occurred_earliest, since_revision, until_revision
    from incident_history;
