-- The page after the meeting with this number in its dialogue; the limit knows it by day and id.
select dialogue.slug as dialogue, place, held_earliest as day, id
from (
  select m.*, row_number() over (partition by dialogue_id order by held_earliest, id) as place,
    count(*) over (partition by dialogue_id) as meetings
  from meeting m
) m join (select id as dialogue_id, slug from dialogue) dialogue using (dialogue_id)
where place <= meetings - 100
order by hashint8(id) limit 500
