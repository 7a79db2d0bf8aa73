-- Everything that has its day in a dialogue, under one head, so that a timeline pages like a table.
-- Each part has an index on (dialogue_id, day, id).
alter table pledge_assessment add column timeline_day date
  generated always as (coalesce(assessed_on_earliest, date '9999-12-31')) ${stored};
create index ix_pledge_assessment_dialogue_timeline on pledge_assessment (dialogue_id, timeline_day, id);

create view timeline_entry (id, type, dialogue_id, entry_day) as
  select id, 'Meeting', dialogue_id, held_earliest from meeting
  union all
  select id, 'Outcome', dialogue_id, reached_on_sort from outcome
  union all
  select id, 'Pledge', dialogue_id, made_on_sort from pledge
  union all
  select id, 'PledgeAssessment', dialogue_id, timeline_day from pledge_assessment
  union all
  select id, 'Request', dialogue_id, made_on_sort from request
  union all
  select id, 'Statement', dialogue_id, made_on_sort from statement
  union all
  select id, 'Incident', dialogue_id, occurred_earliest from incident;
