-- Numbers of pledges by day, kept as the changes of each day and each month. The program counts anew where one that does not
-- keep them has taken changes in since: revision.counted is behind revision.derived then.
create table pledge_count (
  -- A status, or one of the other measures of the program; MONTH_ and one of them for the rows of months.
  measure varchar(40) not null,
  since date not null,
  pledges bigint not null,
  constraint pk_pledge_count primary key (measure, since)
);
alter table revision add column counted bigint default -1 not null;

-- The last possible day on which the pledge was made: before it, no count has it.
alter table pledge_standing add column made_on date;

-- Runs of a deleted pledge go when the deletion is taken in, so that the numbers follow.
-- expand-contract: the program before this one removes the runs of each changed pledge, deleted ones too
alter table pledge_standing drop constraint fk_pledge_standing_pledge;
