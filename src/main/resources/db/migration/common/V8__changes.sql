-- What was changed in the record, in the order in which it became visible: the numbers have no gaps,
-- since the row of the revision is locked from the start of a change to its end.
create table record_change (
  id bigint not null,
  changed_at timestamp(6) with time zone not null,
  author varchar(200) not null,
  action varchar(40) not null,
  record_type varchar(40) not null,
  record_id bigint not null,
  record_version integer not null,
  -- What became of what, by field, as JSON.
  differences varchar not null,
  -- By which a create that is sent again is known.
  idempotency_key varchar(200),
  input_hash varchar(64),
  constraint pk_record_change primary key (id),
  constraint uq_record_change_idempotency_key unique (author, idempotency_key)
);
create index ix_record_change_record on record_change (record_type, record_id, id);
create index ix_record_change_changed_at on record_change (changed_at, id);

-- Rules that the program checks first and that hold whoever writes.
alter table dialogue add constraint ck_dialogue_period check (began_earliest <= ended_latest);
alter table dialogue add constraint ck_dialogue_parent check (parent_id <> id);
alter table topic add constraint ck_topic_parent check (parent_id <> id);
alter table affiliation add constraint ck_affiliation_period
  check (attested_from_earliest <= attested_to_latest);
