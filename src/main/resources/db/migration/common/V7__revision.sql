-- How often the record has changed. Each change raises the number in its own transaction, so that
-- whoever reads it unchanged knows that nothing else has changed.
create table revision (
  id smallint constraint revision_pk primary key constraint revision_is_one check (id = 1),
  latest bigint not null
);
insert into revision (id, latest) values (1, 0);
