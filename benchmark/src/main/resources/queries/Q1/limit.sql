select json_build_object('data', json_build_object('meeting', json_build_object(
  'title', m.title,
  'held', json_build_object('edtf', m.held_edtf),
  'status', m.status,
  'city', m.city,
  'participations', (
    select coalesce(json_agg(json_build_object(
      'role', n.role, 'participant', json_build_object('name', a.primary_name))
      order by n.position, n.id), '[]')
    from participation n join participant a on a.id = n.participant_id
    where n.meeting_id = m.id),
  'pledges', json_build_object('nodes', (
    select coalesce(json_agg(json_build_object(
      'title', p.title, 'text', p.text, 'form', p.form, 'status', p.current_status,
      'pledgers', (
        select coalesce(json_agg(json_build_object('name', a.primary_name)
          order by l.position), '[]')
        from pledge_pledger l join participant a on a.id = l.participant_id
        where l.pledge_id = p.id))
      order by p.id), '[]')
    from (select * from pledge where meeting_id = m.id order by id limit 20) p)),
  'outcomes', (
    select coalesce(json_agg(json_build_object('title', o.title, 'kind', o.kind, 'text', o.text)
      order by o.id), '[]')
    from outcome o where o.meeting_id = m.id))))
from meeting m where m.slug = :slug
