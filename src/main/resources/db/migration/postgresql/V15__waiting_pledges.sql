-- The pledges of a dialogue that wait for something, of which a record has few: for standoffs.
create index ix_pledge_dialogue_condition on pledge (dialogue_id, condition_id)
  where condition_id is not null;
create index ix_pledge_history_dialogue_condition on pledge_history (dialogue_id, condition_id)
  where condition_id is not null;
