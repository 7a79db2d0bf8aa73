select json_build_object('data', json_build_object('pledges', json_build_object(
  'totalCount', (
    select count(*) from pledge
    where current_status = :status
      and deadline_due_latest >= :from and deadline_due_earliest <= :to),
  'nodes', json_agg(json_build_object(
    'title', p.title,
    'text', p.text,
    'deadline', json_build_object('due', json_build_object('edtf', p.deadline_due_edtf)),
    'pledgers', (
      select coalesce(json_agg(json_build_object('name', a.primary_name)
        order by l.position), '[]')
      from pledge_pledger l join participant a on a.id = l.participant_id
      where l.pledge_id = p.id),
    'meeting', (select json_build_object('title', m.title) from meeting m where m.id = p.meeting_id))
    order by p.due_sort, p.id))))
from (
  select * from pledge
  where current_status = :status and due_sort >= :from
    and deadline_due_latest >= :from and deadline_due_earliest <= :to
  order by due_sort, id limit 50
) p
