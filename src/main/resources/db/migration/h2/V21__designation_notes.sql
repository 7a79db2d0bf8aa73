-- The few participants with a note on their designation, which the page of the record asks for.
create index ix_participant_designation_note on participant (designation_note);
