-- Data that the program derives from the record, so that an answer costs what it holds and not what the record
-- holds. They follow the log of changes: the number of the last change that they have taken in.
alter table revision add column derived bigint default 0 not null;
update revision set derived = latest;

-- How many records of each type there are. The program counts those that have no row here.
create table record_count (
  record_type varchar(40) not null,
  records bigint not null,
  constraint pk_record_count primary key (record_type)
);

-- Runs of days over which the verdicts on a pledge, and on those that its condition depends on, say the same.
create table pledge_standing (
  pledge_id bigint not null,
  -- The first and the last day of the run. Both are null where only verdicts without a date tell what is
  -- current from the last run.
  since date,
  until date,
  is_current boolean not null,
  status varchar(40) not null,
  contested boolean not null,
  -- The day after which the pledge is overdue; null if it can't become so.
  overdue_after date,
  constraint fk_pledge_standing_pledge foreign key (pledge_id) references pledge (id)
    on delete cascade
);
create index ix_pledge_standing_pledge_since on pledge_standing (pledge_id, since);
create index ix_pledge_standing_status_since_until on pledge_standing (status, since, until, pledge_id);

-- How far the pledges that were there before the runs have been taken in.
create table pledge_standing_fill (
  id smallint constraint pk_pledge_standing_fill primary key
    constraint ck_pledge_standing_fill_is_one check (id = 1),
  filled_to bigint not null,
  ends_at bigint not null
);
insert into pledge_standing_fill select 1, 0, coalesce(max(id), 0) from pledge;
