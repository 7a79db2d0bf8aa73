-- Fills an empty Parley database with an invented record, the same one each time: everything is
-- drawn by hashing ids. First say how many meetings there shall be: set benchmark.meetings = 20000.
--
-- 1,000 meetings make a dialogue, whatever the whole, so that a dialogue's answers stay as long
-- while the record grows. A meeting owns the hundred ids from 1,000,000 + 100 * its number on, which
-- keeps ids unique over all tables, as the product's sequence does:
--   1-5 participations, 11-12 outcomes, 21-25 pledges, 31-35 conditions, 41-55 assessments,
--   61 request, 71 statement, 81 incident.

create function pg_temp.draw(id bigint, salt int, choices bigint) returns int language sql immutable
  return (hashint8extended(id, salt) & 9223372036854775807) % choices;

create function pg_temp.pick(id bigint, salt int, choices text[]) returns text
  language sql immutable
  return choices[1 + pg_temp.draw(id, salt, cardinality(choices))];

create function pg_temp.title(id bigint) returns text language sql immutable
  return pg_temp.pick(id, 1, '{Return,Release,Opening,Transfer,Joint survey,Registration,Repair,Withdrawal}')
    || ' of '
    || pg_temp.pick(id, 2, '{the detained,the northern crossings,cadastral records,power lines,the water works,university diplomas,heavy weapons,displaced families}')
    || ' '
    || pg_temp.pick(id, 3, '{along the river,within thirty days,under observation,in three stages,at the airport,before the winter,by both sides,without conditions}')
    || ' ' || id;

create function pg_temp.sentence(id bigint, salt int) returns text language sql immutable
  return pg_temp.pick(id, salt, '{The parties,Both delegations,The mediators,The joint commission,The observers,Experts of both sides,The working group}')
    || ' ' || pg_temp.pick(id, salt + 1, '{will meet again to settle,took note of the report on,undertake to put into effect,shall publish without delay,agreed to leave for later,will put before their parliaments}')
    || ' ' || pg_temp.pick(id, salt + 2, '{the provisions on freedom of movement,the arrangements for the crossing points,the exchange of records and archives,the lists of missing persons,the protection of religious sites,the terms of the customs regime}')
    || ', ' || pg_temp.pick(id, salt + 3, '{subject to the annex,as laid down before,at the latest by the end of the year,in good faith,with the help of the facilitator}')
    || '.';

create function pg_temp.prose(id bigint) returns text language sql immutable
  return pg_temp.sentence(id, 10) || ' ' || pg_temp.sentence(id, 20)
    || case when id % 2 = 0 then ' ' || pg_temp.sentence(id, 30) else '' end;

-- The four columns of a historical date: known to the day nine times in ten, else to the month.
create function pg_temp.dated(id bigint, day date)
  returns table (edtf text, earliest date, latest date, "precision" text) language sql immutable as $$
  select to_char(day, 'YYYY-MM-DD'), day, day, 'DAY' where pg_temp.draw(id, 40, 10) > 0
  union all
  select to_char(day, 'YYYY-MM'), date_trunc('month', day)::date,
    (date_trunc('month', day) + interval '1 month - 1 day')::date, 'MONTH'
  where pg_temp.draw(id, 40, 10) = 0
$$;

-- Meetings, dialogues and participants as numbers, which everything else is made of.
create temporary table plan as
  select m as number, 1000000 + 100 * m as id, 1 + (m - 1) / 1000 as dialogue_id,
    date '1995-01-01' + (m - 1) % 1000 * 10 + pg_temp.draw(m, 1, 7) as day,
    greatest(20, current_setting('benchmark.meetings')::int / 10) as participants
  from generate_series(1, current_setting('benchmark.meetings')::int) m;

create temporary table party as
  select d as dialogue_id, p - 1 as position,
    1001 + (10 + (d - 1) * 100 + p) % participants as participant_id
  from (select distinct dialogue_id as d, participants from plan) dialogue,
    lateral generate_series(1, 2 + d % 3) p;

insert into source (id, version, slug, publisher, title, title_descriptive, url, kind, language)
  select s, 0, 'source-' || s, 'Publisher ' || s % 50, pg_temp.title(s), false,
    'https://source-' || s || '.example/', pg_temp.pick(s, 4, '{NEWS,PRESS_RELEASE,GOVERNMENT}'),
    'en'
  from generate_series(1, 1000) s;

insert into topic (id, version, slug, main_label, parent_id)
  select 500000 + t, 0, 'topic-' || t, pg_temp.title(t), case when t > 5 then 500000 + t % 5 + 1 end
  from generate_series(1, 20) t;

insert into participant (id, version, slug, kind, primary_name, description, disputed)
  select 1000 + p, 0, 'participant-' || p,
    case when p <= 10 then 'MISSION'
      else pg_temp.pick(p, 4, '{PERSON,PERSON,STATE,INSTITUTION,COMMUNITY}') end,
    pg_temp.pick(p, 5, '{Delegation of,Office for,Council of,Assembly of,Secretariat of}') || ' '
      || pg_temp.pick(p, 6, '{Aldmark,Borenia,Casteva,Dorvinia,Estmark,Faloria,Gravonia,Hestia}')
      || ' ' || p,
    pg_temp.sentence(p, 10), false
  from generate_series(1, (select max(participants) from plan)) p;

insert into participant_name (participant_id, position, text, language, kind)
  select id, 0, primary_name, 'en', 'PRIMARY' from participant
  union all
  select id, 1, 'Délégation ' || id, 'fr', 'TRANSLATION' from participant;

insert into dialogue (id, version, slug, title, status, mandate,
    began_edtf, began_earliest, began_latest, began_precision)
  select 600000 + d, 0, 'dialogue-' || d, 'Dialogue ' || d || ' on ' || pg_temp.title(d), 'ONGOING',
    pg_temp.prose(d), '1995', '1995-01-01', '1995-12-31', 'YEAR'
  from (select distinct dialogue_id as d from plan order by d) dialogue;

insert into dialogue_party (dialogue_id, position, participant_id)
  select 600000 + dialogue_id, position, participant_id from party;

insert into meeting (id, version, slug, title, dialogue_id, status, format, level,
    held_edtf, held_earliest, held_latest, held_precision, city, country_code, summary)
  select id, 2, 'meeting-' || number, pg_temp.title(number), 600000 + dialogue_id,
    pg_temp.pick(number, 4, '{HELD,HELD,HELD,HELD,HELD,HELD,POSTPONED,CANCELLED}'),
    pg_temp.pick(number, 5, '{JOINT,BILATERAL,SHUTTLE}'),
    pg_temp.pick(number, 6, '{TECHNICAL,HIGH_LEVEL,CHIEF_NEGOTIATORS}'),
    held.*, pg_temp.pick(number, 7, '{Brussels,Geneva,Vienna,Oslo,Doha,Ohrid,Rome}'), 'CH',
    pg_temp.prose(number)
  from plan, pg_temp.dated(number, day) held
  order by id;

insert into meeting_topic (meeting_id, position, topic_id)
  select id, 0, 500001 + number % 20 from plan;

-- The first two who attend are parties.
insert into participation (id, meeting_id, participant_id, role, attendance, position)
  select m.id + p, m.id,
    coalesce(party.participant_id, 1001 + (pg_temp.draw(m.id, 50, participants) + p) % participants),
    pg_temp.pick(m.id + p, 51, '{DELEGATION_HEAD,DELEGATE,PRINCIPAL,MEDIATOR,OBSERVER}'),
    'PRESENT', p - 1
  from plan m
  cross join generate_series(1, 5) p
  left join party on party.dialogue_id = m.dialogue_id and party.position = p - 1 and p <= 2
  order by 1;

insert into outcome (id, version, slug, meeting_id, dialogue_id, kind, title, text, form,
    text_availability, certainty,
    reached_on_edtf, reached_on_earliest, reached_on_latest, reached_on_precision)
  select m.id + 10 + o, 0, 'outcome-' || number || '-' || o, m.id, 600000 + dialogue_id,
    pg_temp.pick(m.id + o, 60, '{AGREEMENT,JOINT_STATEMENT,PROGRESS,NO_AGREEMENT,DECLARATION}'),
    pg_temp.title(m.id + 10 + o), pg_temp.prose(m.id + 10 + o), 'JOINT_TEXT', 'AVAILABLE',
    'CONFIRMED', reached.*
  from plan m, generate_series(1, 1 + number % 2) o, pg_temp.dated(number, day) reached
  order by 1;

-- What each meeting promised, before anybody judged it.
create temporary table promise as
  select m.id + 20 + p as id, p, m.number, m.id as meeting_id, dialogue_id, participants,
    day as made_on, day + 30 + pg_temp.draw(m.id + 20 + p, 70, 1500) as due
  from plan m, generate_series(1, 5) p;

-- Three pledges in five have one to three verdicts; some are undated, some of no named assessor.
create temporary table verdict as
  select meeting_id + 37 + 3 * p + v as id, p.id as pledge_id, 600000 + dialogue_id as dialogue_id,
    pg_temp.pick(p.id * 4 + v, 80,
      '{PENDING,IN_PROGRESS,PARTLY_FULFILLED,FULFILLED,FULFILLED,POSTPONED,BROKEN,BROKEN,CONTESTED,LAPSED}')
      as status,
    case when pg_temp.draw(p.id * 4 + v, 81, 20) > 0
      then made_on + 60 * v + pg_temp.draw(p.id * 4 + v, 82, 700) end as day,
    case when pg_temp.draw(p.id * 4 + v, 83, 10) > 0
      then 1001 + pg_temp.draw(p.id * 4 + v, 84, 10) end as assessor_id
  from promise p, generate_series(1, 1 + pg_temp.draw(p.id, 85, 3)) v
  where pg_temp.draw(p.id, 86, 5) < 3;

-- One pledge in ten waits for the next of its meeting. At one meeting in a hundred, the first two wait
-- for each other.
insert into pledge_condition (id, kind, text)
  select id + 10, pg_temp.pick(id, 90, '{IF,AFTER,UNTIL,RECIPROCAL}'), pg_temp.sentence(id, 10)
  from promise where pg_temp.draw(id, 91, 10) = 0 or number % 100 = 0 and p <= 2;

-- The latest verdict stands, by the last day that its date can mean.
insert into pledge (id, version, slug, title, text, form, certainty, joint, dialogue_id, meeting_id,
    outcome_id, made_on_edtf, made_on_earliest, made_on_latest, made_on_precision,
    deadline_due_edtf, deadline_due_earliest, deadline_due_latest, deadline_due_precision,
    deadline_recurring, deadline_derived, condition_id, current_status)
  select p.id, 0, 'pledge-' || number || '-' || p, pg_temp.title(p.id), pg_temp.prose(p.id),
    pg_temp.pick(p.id, 71, '{JOINT_STATEMENT,JOINT_CONCLUSIONS,SIGNED_SEPARATELY,PUBLIC_STATEMENT}'),
    'CONFIRMED', pg_temp.draw(p.id, 72, 6) = 0, 600000 + dialogue_id, meeting_id, meeting_id + 11,
    made.*, due.*,
    case when due.edtf is not null then false end, case when due.edtf is not null then false end,
    c.id, coalesce(latest.status, 'NOT_ASSESSED')
  from promise p
  cross join pg_temp.dated(number, made_on) made
  left join pg_temp.dated(p.id, p.due) due on pg_temp.draw(p.id, 73, 5) < 3
  left join pledge_condition c on c.id = p.id + 10
  left join (
    select distinct on (pledge_id) pledge_id, status
    from verdict v left join pg_temp.dated(v.id, v.day) on v.day is not null
    order by pledge_id, coalesce(latest, '0001-01-01') desc, v.id desc
  ) latest on latest.pledge_id = p.id
  order by p.id;

insert into pledge_condition_dependency (pledge_condition_id, position, pledge_id)
  select p.id + 10, 0, meeting_id + 21 + p.p % case when number % 100 = 0 and p.p = 2 then 2 else 5 end
  from promise p join pledge_condition c on c.id = p.id + 10;

-- Half of the pledges are made by a party, half by anybody; joint ones have a second pledger.
insert into pledge_pledger (pledge_id, position, participant_id)
  select p.id, 0,
    case when pg_temp.draw(p.id, 74, 2) = 0
      then (select participant_id from party
        where party.dialogue_id = p.dialogue_id and position = pg_temp.draw(p.id, 75, 2 + p.dialogue_id % 3))
      else 1001 + pg_temp.draw(p.id, 76, participants) end
  from promise p
  union all
  select p.id, 1, 1001 + pg_temp.draw(p.id, 77, participants)
  from promise p where pg_temp.draw(p.id, 72, 6) = 0
  order by 1, 2;

insert into pledge_beneficiary (pledge_id, position, participant_id)
  select id, 0, 1001 + pg_temp.draw(id, 78, participants) from promise order by 1;

insert into pledge_topic (pledge_id, position, topic_id)
  select id, 0, 500001 + id % 20 from promise;

insert into pledge_assessment (id, version, pledge_id, dialogue_id, status,
    assessed_on_edtf, assessed_on_earliest, assessed_on_latest, assessed_on_precision,
    assessor_id, note)
  select v.id, 0, pledge_id, dialogue_id, status, assessed.*, assessor_id, pg_temp.sentence(v.id, 10)
  from verdict v left join pg_temp.dated(v.id, v.day) assessed on v.day is not null
  order by v.id;

insert into request (id, version, slug, title, text, dialogue_id, meeting_id,
    made_on_edtf, made_on_earliest, made_on_latest, made_on_precision, response_kind)
  select id + 61, 0, 'request-' || number, pg_temp.title(id + 61), pg_temp.prose(id + 61),
    600000 + dialogue_id, id, made.*, pg_temp.pick(id, 95, '{ACCEPTED,REFUSED,PARTLY_ACCEPTED}')
  from plan, pg_temp.dated(number, day) made where number % 3 = 0;

insert into request_requester (request_id, position, participant_id)
  select id + 61, 0, participant_id
  from plan join party using (dialogue_id) where number % 3 = 0 and position = 0;

insert into request_addressee (request_id, position, participant_id)
  select id + 61, 0, participant_id
  from plan join party using (dialogue_id) where number % 3 = 0 and position = 1;

insert into statement (id, version, slug, speaker_id, kind, text, language, translated,
    made_on_edtf, made_on_earliest, made_on_latest, made_on_precision, certainty,
    meeting_id, dialogue_id)
  select id + 71, 0, 'statement-' || number, 1001 + pg_temp.draw(id, 96, participants), 'QUOTE',
    pg_temp.prose(id + 71), 'en', true, made.*, 'CONFIRMED', id, 600000 + dialogue_id
  from plan, pg_temp.dated(number, day) made where number % 2 = 0;

insert into incident (id, version, slug, kind, title, text, occurred_edtf, occurred_earliest,
    occurred_latest, occurred_precision, place, facts_disputed, dialogue_id)
  select id + 81, 0, 'incident-' || number, pg_temp.pick(id, 97, '{CLASH,VOTE,ARREST,BARRICADES}'),
    pg_temp.title(id + 81), pg_temp.prose(id + 81), occurred.*, 'Aldmark', false,
    600000 + dialogue_id
  from plan, pg_temp.dated(number, day + 3) occurred where number % 5 = 0;

insert into citation (meeting_id, position, source_id, primary_source)
  select id, 0, 1 + pg_temp.draw(id, 98, 1000), false from meeting order by id;
insert into citation (outcome_id, position, source_id, primary_source)
  select id, 0, 1 + pg_temp.draw(id, 98, 1000), true from outcome order by id;
insert into citation (pledge_id, position, source_id, primary_source)
  select id, 0, 1 + pg_temp.draw(id, 98, 1000), false from pledge order by id;

-- Each meeting was created and changed twice.
insert into record_change (id, changed_at, author, action, record_type, record_id, record_version,
    differences)
  select row_number() over (order by version, id),
    timestamptz '2024-01-01 00:00Z' + row_number() over (order by version, id) * interval '1 second',
    'editor', case version when 0 then 'CREATED' else 'UPDATED' end, 'Meeting', id, version,
    case version
      when 0 then json_build_object('title', json_build_array(null, 'Meeting ' || number))
      when 1 then json_build_object('title', json_build_array('Meeting ' || number, pg_temp.title(number)))
      else json_build_object('summary', json_build_array(null, pg_temp.prose(number)))
    end
  from plan, generate_series(0, 2) version;
update revision set latest = change.last, derived = change.last, counted = change.last,
  included = change.last
from (select max(id) as last from record_change) change;

select setval('record_seq', (select max(id) + 200 from plan));
drop table plan, party, promise, verdict;
