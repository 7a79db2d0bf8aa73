-- The dialogue of the pledge, so that a scorecard reads one range of an index that has all it counts: 0 if it
-- has none; null in rows that a program before this one has written, to which the program adds it in the
-- background.
alter table pledge_standing add column dialogue_id bigint;
create index ix_pledge_standing_dialogue_pledge on pledge_standing (
  dialogue_id, pledge_id, since, until, is_current, status, contested, overdue_after, made_on);

-- The number of the last change that all derived data include. It is behind revision.derived where a program
-- before this one has taken changes in: they are taken in once more then.
alter table revision add column included bigint default 0 not null;
update revision set included = derived;
