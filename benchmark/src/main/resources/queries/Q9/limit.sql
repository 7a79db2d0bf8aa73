-- The rows that Parley writes: the verdict with its citation, the pledge's status, the log of changes,
-- and what has become of each of them for the past. What Parley derives from changes is left out; it
-- counts as done, so that Parley does not do it later.
with change as (
  update revision set latest = latest + 1, derived = latest + 1, counted = latest + 1,
      included = latest + 1 where id = 1
    returning latest
), given as (
  select * from pledge where slug = :pledge
), verdict as (
  insert into pledge_assessment (id, version, pledge_id, dialogue_id, status, assessed_on_edtf,
      assessed_on_earliest, assessed_on_latest, assessed_on_precision)
    select nextval('record_seq'), 0, id, dialogue_id, 'FULFILLED', '2026-01', date '2026-01-01',
      date '2026-01-31', 'MONTH'
    from given
    returning *
), cited as (
  insert into citation (pledge_assessment_id, position, source_id, primary_source)
    select verdict.id, 0, source.id, false from verdict, source where source.slug = 'source-1'
    returning *
), verdict_past as (
  insert into pledge_assessment_history select verdict.*, latest, null from verdict, change
), cited_past as (
  insert into citation_history select cited.*, latest, null from cited, change
), pledge_now as (
  update pledge set current_status = 'FULFILLED' where id = (select id from given)
), pledge_over as (
  update pledge_history set until_revision = (select latest from change)
    where id = (select id from given) and until_revision is null
), pledge_past as (
  insert into pledge_history select given.*, latest, null from given, change
), logged as (
  insert into record_change (id, changed_at, author, action, record_type, record_id,
      record_version, differences)
    select latest, now(), 'limit', 'CREATED', 'PledgeAssessment', verdict.id, 0,
      json_build_object(
        'pledge', json_build_array(null, given.slug),
        'status', json_build_array(null, verdict.status),
        'assessedOn', json_build_array(null, verdict.assessed_on_edtf),
        'citations', json_build_array(null, json_build_array(json_build_object('source', 'source-1'))))
    from verdict, given, change
)
select json_build_object('data', json_build_object('assessPledge', json_build_object(
  'pledgeAssessment', json_build_object(
    'status', verdict.status,
    'pledge', json_build_object('slug', given.slug)))))
from verdict, given
