-- The indexes on the periods of pledges with the columns that they are made of and the day that lists of pledges are
-- sorted by otherwise: PostgreSQL counts and sorts what it finds without looking at the pledges, of which it then reads
-- those of the page.
create index ix_pledge_deadline_due on pledge
  using gist (daterange(deadline_due_earliest, deadline_due_latest, '[]'))
  include (deadline_due_earliest, deadline_due_latest, made_on_sort, id)
  where deadline_due_earliest is not null;
create index ix_pledge_made_on on pledge
  using gist (daterange(made_on_earliest, made_on_latest, '[]'))
  include (made_on_earliest, made_on_latest, due_sort, id)
  where made_on_earliest is not null;
create index ix_pledge_current_status_and_deadline_due on pledge
  using gist (
    text_range(current_status, current_status, '[]'),
    daterange(deadline_due_earliest, deadline_due_latest, '[]'))
  include (current_status, deadline_due_earliest, deadline_due_latest, made_on_sort, id)
  where deadline_due_earliest is not null;
drop index ix_pledge_deadline_due_period;
drop index ix_pledge_made_on_period;
drop index ix_pledge_current_status_deadline_due;
