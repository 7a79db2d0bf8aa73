-- A historical date is a period of days, and filters ask which periods meet another. Only an index
-- on periods finds them without reading all that came before. H2 has none, and reads.
create index ix_source_published_on_period on source
  using gist (daterange(published_on_earliest, published_on_latest, '[]'))
  where published_on_earliest is not null;
create index ix_meeting_held_period on meeting
  using gist (daterange(held_earliest, held_latest, '[]'))
  where held_earliest is not null;
create index ix_outcome_reached_on_period on outcome
  using gist (daterange(reached_on_earliest, reached_on_latest, '[]'))
  where reached_on_earliest is not null;
create index ix_pledge_made_on_period on pledge
  using gist (daterange(made_on_earliest, made_on_latest, '[]'))
  where made_on_earliest is not null;
create index ix_pledge_deadline_due_period on pledge
  using gist (daterange(deadline_due_earliest, deadline_due_latest, '[]'))
  where deadline_due_earliest is not null;
create index ix_request_made_on_period on request
  using gist (daterange(made_on_earliest, made_on_latest, '[]'))
  where made_on_earliest is not null;
create index ix_statement_made_on_period on statement
  using gist (daterange(made_on_earliest, made_on_latest, '[]'))
  where made_on_earliest is not null;
create index ix_incident_occurred_period on incident
  using gist (daterange(occurred_earliest, occurred_latest, '[]'))
  where occurred_earliest is not null;
