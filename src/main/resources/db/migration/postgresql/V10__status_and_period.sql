-- Which pledges of a status fall due within a period: an index on the status and one on the period would
-- each find far more than meets both. One index on both has to be a GiST index, which without an
-- extension takes ranges alone, so that a status is a range from itself to itself.
create type text_range as range (subtype = text, collation = "C");
create index ix_pledge_current_status_deadline_due_period on pledge
  using gist (
    text_range(current_status, current_status, '[]'),
    daterange(deadline_due_earliest, deadline_due_latest, '[]'))
  where deadline_due_earliest is not null;
