-- How each pledge stands and stood: a row for each run of days over which verdicts say the same, and one
-- that is current. It is derived from pledges, verdicts and conditions, by the program.
create table pledge_standing (
  pledge_id bigint not null,
  -- Null where only verdicts without a date tell what is current from the last run of days.
  since date,
  until date,
  is_current boolean not null,
  status varchar(40) not null,
  contested boolean not null,
  -- The day after which the pledge is overdue, if it can become so.
  overdue_after date,
  constraint fk_pledge_standing_pledge foreign key (pledge_id) references pledge (id)
    on delete cascade
);
create index ix_pledge_standing_pledge_since on pledge_standing (pledge_id, since);
create index ix_pledge_standing_status_since_until on pledge_standing (status, since, until, pledge_id);

-- How far it has been derived of the pledges that were there before the table, and from which changes of the
-- record: an older program that shares the database changes pledges and knows nothing of it.
create table pledge_standing_fill (
  id smallint constraint pk_pledge_standing_fill primary key constraint pledge_standing_fill_is_one check (id = 1),
  filled_to bigint not null,
  ends_at bigint not null,
  revision bigint not null
);
insert into pledge_standing_fill
  select 1, 0, coalesce((select max(id) from pledge), 0), (select latest from revision where id = 1);
