-- The few participants with a note on their designation, which the page of the record asks for. The notes
-- themselves may be longer than an entry of an index.
create index ix_participant_designation_note on participant (primary_name, id)
  where designation_note is not null;
