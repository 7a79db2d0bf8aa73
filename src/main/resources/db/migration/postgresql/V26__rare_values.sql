-- What few records have, or none, is found by these: by the indexes on what lists are sorted by, PostgreSQL would
-- look through the whole table for it. What many have, it still finds by those.
create index ix_pledge_certainty on pledge (certainty);
create index ix_pledge_joint on pledge (joint);
create index ix_meeting_level on meeting (level);
create index ix_meeting_city on meeting (city);
create index ix_outcome_kind on outcome (kind);
create index ix_outcome_text_availability on outcome (text_availability);
create index ix_statement_kind on statement (kind);
create index ix_statement_language on statement (language);
create index ix_request_response_kind on request (response_kind);
create index ix_incident_kind on incident (kind);
create index ix_source_kind on source (kind);
create index ix_source_language on source (language);
