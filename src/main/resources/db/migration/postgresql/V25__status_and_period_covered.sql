-- The index on status and period with the columns that it is made of: PostgreSQL counts what it finds without
-- looking at the pledges, but only where it has the columns themselves.
create index ix_pledge_current_status_deadline_due on pledge
  using gist (
    text_range(current_status, current_status, '[]'),
    daterange(deadline_due_earliest, deadline_due_latest, '[]'))
  include (current_status, deadline_due_earliest, deadline_due_latest)
  where deadline_due_earliest is not null;
drop index ix_pledge_current_status_deadline_due_period;
