-- Rows, not JSON: for so many records JSON would cost PostgreSQL more than twice as much.
with meetings as materialized (
  select id, title, held_edtf, status, city from meeting
  where dialogue_id = (select id from dialogue where slug = :dialogue)
    and (held_earliest, id) > (:day, :id)
  order by held_earliest, id limit 100
), pledges as materialized (
  select p.* from meetings m cross join lateral (
    select id, meeting_id, title, text, form, current_status
    from pledge where meeting_id = m.id order by id limit 20
  ) p
)
select 'meeting' as kind, null::bigint as parent, id, title as a, held_edtf as b, status as c,
  city as d
from meetings
union all
select 'participation', n.meeting_id, null, n.role, n.primary_name, null, null
from (
  select n.meeting_id, n.role, a.primary_name
  from participation n join participant a on a.id = n.participant_id
  where n.meeting_id = any(array(select id from meetings))
  order by n.meeting_id, n.position, n.id
) n
union all
select 'pledge', meeting_id, id, title, text, form, current_status from pledges
union all
select 'pledger', l.pledge_id, null, l.primary_name, null, null, null
from (
  select l.pledge_id, a.primary_name
  from pledge_pledger l join participant a on a.id = l.participant_id
  where l.pledge_id = any(array(select id from pledges))
  order by l.pledge_id, l.position
) l
union all
select 'outcome', o.meeting_id, null, o.title, o.kind, o.text, null
from (
  select meeting_id, title, kind, text from outcome
  where meeting_id = any(array(select id from meetings)) order by meeting_id, id
) o
