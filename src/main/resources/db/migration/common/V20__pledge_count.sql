-- Numbers of pledges by day, kept as the changes of each day and each month.
create table pledge_count (
  -- A status, or one of the other measures of the program; with MONTH_ before it for the rows of months.
  measure varchar(40) not null,
  since date not null,
  pledges bigint not null,
  constraint pk_pledge_count primary key (measure, since)
);

-- The number of the last change that the counts include. It is behind revision.derived where a program that
-- does not keep them has taken changes in: the runs and the counts are filled anew then.
alter table revision add column counted bigint default 0 not null;
update revision set counted = derived;

-- The last possible day on which the pledge was made: before it, no count has it.
alter table pledge_standing add column made_on date;

-- Runs of a deleted pledge go when the deletion is taken in, so that the numbers follow.
-- expand-contract: the program before this one removes the runs of each changed pledge, deleted ones too
alter table pledge_standing drop constraint fk_pledge_standing_pledge;

-- The program fills the runs again in the background, and the counts with them.
-- expand-contract: the program before this one evaluates verdicts while the runs are filled
truncate table pledge_standing;
update pledge_standing_fill set filled_to = 0, ends_at = (select coalesce(max(id), 0) from pledge);
