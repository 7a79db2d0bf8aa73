-- What is asked of the pledges as they stand now.
create index ix_pledge_standing_contested on pledge_standing (pledge_id) where is_current and contested;
create index ix_pledge_standing_overdue_after on pledge_standing (overdue_after, pledge_id)
  where is_current and overdue_after is not null;
