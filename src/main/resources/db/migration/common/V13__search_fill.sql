-- How far the index for search has been filled with the records that were there before it: a row for each
-- type that is not done. Its records have been taken in up to filled_to; those after ends_at are newer than
-- the filling, and were taken in when they were stored. A migration that changes how words are folded
-- empties this table as well as search_entry; the program then begins anew.
create table search_fill (
  type varchar(40) not null,
  filled_to bigint not null,
  ends_at bigint not null,
  constraint pk_search_fill primary key (type)
);
